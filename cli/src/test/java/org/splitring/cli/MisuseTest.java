package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One clear message each, status 2, nothing on stdout. */
class MisuseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "check --foo              | there is no option '--foo'",
        "check --siz 3            | there is no option '--siz'; did you mean '--size'?",
        "chek                     | there is no command 'chek'; did you mean 'check'?",
        "check --size             | --size needs a value",
        "check --used             | --used needs a value",
        "check --format xml       | --format is text, json, sarif, github, markdown, svg, rst, latex or adoc, not 'xml'",
        "check --format text --format json | --format is given twice",
        "check --size 3           | --size 3: Queue Size is a power of two from 1 to 32768",
        "check --size 65536       | --size 65536: Queue Size is a power of two from 1 to 32768",
        "check --align 2          | --align 2: Queue Align is a power of two from 4 to 2147483648",
        "check --align 5..7       | --align 5..7: no power of two that is legal lies between these",
        "check --align 8..x       | --align: 'x' is not a number",
        "check --align 8 --max-align | --align and --max-align exclude each other",
        "check --size 99999999999999999999 | --size: '99999999999999999999' is not a number",
        "check linux --define X   | --define says how to read source; name a file, or a claim and --source DIR",
        "check --data-model ilp32 | --data-model is for source and typed formulas; the catalogue's claims have their own",
        "check --data-model lp32  | --data-model is lp64, ilp32 or llp64, not 'lp32'",
        "check --define =1        | --define =1: a macro needs a name, as in NAME=TEXT",
        "check --define A --undefine A | A is both defined and undefined",
        "check --input num        | --input num: write EXPR=n, =a, =base, =evt or =NUMBER, as in vq->num=n",
        "check --input num=m      | --input num=m: write EXPR=n, =a, =base, =evt or =NUMBER, as in vq->num=n",
        "check --input x=n --input x=4 | --input names x twice",
        "check --fixed 64         | --fixed 64: write size=N or align=A, as in size=8",
        "check --fixed align=6    | --fixed align=6: that is no Queue Align; write a legal power of two",
        "check --fixed size=x     | --fixed size=x: that is no Queue Size; write a legal power of two",
        "check --fixed size=8 --fixed size=4 | --fixed size=4: another was given; keep one",
        "check --output x=y       | --output x=y: write NAME=QUANTITY, the quantity one of avail, used_event, used, avail_event, total, avail_size, used_size",
        "patch                    | name one patch, or - for standard input, as in 'splitring patch fix.patch --source DIR'",
        "patch a b --source .     | name one patch, or - for standard input, as in 'splitring patch fix.patch --source DIR'",
        "patch a                  | patch needs --source DIR, the tree that the patch is for",
        "patch a --format xml     | --format is text, json, sarif, github, markdown or html, not 'xml'",
        "patch a --source . --source . | --source is given twice",
        "patch a --sorce .        | there is no option '--sorce'; did you mean '--source'?",
        "history                  | name one function of one file of a git repository, as in 'splitring history DIR:src/ring.c:ring_init'",
        "history a:b              | name one function of one file of a git repository, as in 'splitring history DIR:src/ring.c:ring_init'",
        "history a:b:3            | name one function of one file of a git repository, as in 'splitring history DIR:src/ring.c:ring_init'",
        "history a:b:c d:e:f      | name one function of one file of a git repository, as in 'splitring history DIR:src/ring.c:ring_init'",
        "history a:b:c --format sarif | --format is text or json, not 'sarif'",
        "explain                  | name what to explain, as in 'splitring explain drivers/my_ring.c:my_ring_init'",
        "explain qemu             | qemu: only source is explained; name a file of it, as in FILE.c:FUNCTION",
        "explain a.c --format sarif | --format is text or json, not 'sarif'",
        "layout --align 4         | layout needs --size, a number",
        "layout --size 0 --align 4 | --size 0: Queue Size is a power of two from 1 to 32768",
        "trace                    | name the claim to trace, as in 'splitring trace qemu'",
        "trace qemu linux         | trace takes one claim, not 2",
        "trace qemu --role host   | --role is driver or device, not 'host'",
        "trace qemu --base 4      | --base 4: a base goes with an --align that it is a multiple of",
        "trace qemu --base 4 --align 8 | --base 4: a base goes with an --align that it is a multiple of",
        "trace qemu --base -4 --align 4 | --base -4: it is no address of 64 bits",
        "trace qemu --size 3      | --size 3: Queue Size is a power of two from 1 to 32768",
        "report                   | report needs -o FILE, the page to write",
        "report --format json -o x | there is no option '--format'; did you mean '--force'?",
        "spec                     | name one checkout of the standard, as in 'splitring spec virtio-spec'",
        "spec a b                 | name one checkout of the standard, as in 'splitring spec virtio-spec'",
        "spec a@b --all-tags      | --all-tags takes a directory, and no revision of it",
        "spec a --format yaml     | --format is text or json, not 'yaml'",
        "spec a --all-tag         | there is no option '--all-tag'; did you mean '--all-tags'?",
        "probe --device virtio-gpu | --device is virtio-blk or virtio-balloon, not 'virtio-gpu'",
        "probe --driver grub | --driver is seabios, ovmf, aavmf, u-boot, ipxe, linux=KERNEL, linux-arm64=KERNEL, linux-arm64-mmio=KERNEL, linux-s390x=KERNEL, slof, s390-ccw, not 'grub'",
        "probe --driver linux | --driver linux: write linux=KERNEL",
        "probe --driver linux= | --driver linux: write linux=KERNEL",
        "probe --driver seabios=x | --driver seabios: write seabios",
        "probe --driver seabios --interface old | --interface is modern or legacy, not 'old'",
        "probe --driver seabios --size 0 | --size 0: Queue Size is a power of two from 1 to 32768",
        "probe --driver seabios --size 3 | --size 3: Queue Size is a power of two from 1 to 32768",
        "probe --driver seabios --machine virt | --machine is about a device; it does not go with --driver",
        "probe --size 4 | --size goes with --driver",
        "probe --machine pc       | --machine is microvm or virt, not 'pc'",
        "probe qemu               | nothing is done with 'qemu'",
        "errata --force           | --force is for files that are written; give -o DIR with it",
        "errata --spec            | --spec needs a value",
        "errata --format yaml     | --format is text or json, not 'yaml'",
        "errata --spec a --spec b | --spec is given twice",
        "scan                     | name one source tree, as in 'splitring scan DIR'",
        "scan a b                 | name one source tree, as in 'splitring scan DIR'",
        "scan a --format yaml     | --format is text, json, sarif, github, markdown or html, not 'yaml'",
        "scan a --engine z4       | --engine is z3, alloy or all, not 'z4'",
        "scan a --size 3          | --size 3: Queue Size is a power of two from 1 to 32768",
        "scan a --data-model x    | --data-model is lp64, ilp32 or llp64, not 'x'",
        "scan a --used n          | there is no option '--used'",
        "layout 5                 | nothing is done with '5'",
        "check a.c:1              | a.c:1: after the colon comes a function's name, not '1'",
      })
  void wrongUsageSaysHowAndPointsToTheHelp(String command, String message) {
    Run run = Run.of(new FakeServices(), command.split(" "));
    String name = command.split(" ")[0].equals("chek") ? "" : " " + command.split(" ")[0];
    assertEquals("splitring: " + message + "\nTry 'splitring" + name + " --help'.\n", run.err());
    assertEquals(2, run.status());
    assertEquals("", run.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "check qmu     | there is no claim 'qmu'; did you mean 'qemu'? The claims are spec-printed, linux, qemu",
        "check zzzzzzz | there is no claim 'zzzzzzz'. The claims are spec-printed, linux, qemu",
        "errata align-macros | there is no erratum 'align-macros'; did you mean 'align-macro'? The errata are align-macro, event-fields-always-present, base-alignment, recheck-loop, clause-flags, second-notification, used-ring-writer, legacy-queue-size, packet-chain, batch-event, chain-bytes, register-level, clause-items",
        "errata --spec no/where -o /tmp | no/where: there is no such directory",
        "errata -o no/where/out | no/where/out: there is no directory PWD/no/where",
        "patch no/fix --source . | no/fix: there is no such file",
        "patch . --source . | .: not a file",
        "patch a --source no/where | --source no/where: there is no such directory",
        "history no/where:b.c:f | no/where: there is no such directory",
        "spec no/where | no/where: there is no such directory",
        "spec no@v1    | no: there is no such directory",
        "spec no --all-tags | no: there is no such directory",
        "scan no/where | no/where: there is no such directory",
        "scan no@v1    | no: there is no such directory",
        "check --source no/where | --source no/where: there is no such directory",
        "explain no/x.c:f | no/x.c: there is no such file",
        "check no/x.c  | no/x.c: there is no such file",
        "check no.h:f  | no.h: there is no such file",
        "check ./      | ./: this is a directory; name a file of source",
        "check --used n* | --used: 'n*' is not a C expression",
        "check linux --source no/where | --source no/where: there is no such directory",
      })
  void unreadableInputIsNamed(String command, String message) {
    Run run = Run.of(new FakeServices(), command.split(" "));
    String absolute = message.replace("PWD", Path.of("").toAbsolutePath().toString());
    assertEquals("splitring: " + absolute + "\n", run.err());
    assertEquals(2, run.status());
    assertEquals("", run.out());
  }

  @Test
  void aFileIsLookedForInTheTreeToo(@TempDir Path tree) {
    Run run = Run.of(new FakeServices(), "check", "ring.c", "--source", tree.toString());
    assertEquals(
        "splitring: ring.c: there is no such file, nor is it in " + tree + "\n", run.err());
  }

  @Test
  void theStandardsTextIsNotInACheckout(@TempDir Path tree) {
    Run run = Run.of(new FakeServices(), "check", "spec-printed", "--source", tree.toString());
    assertEquals(
        "splitring: spec-printed was not read from source; leave out --source\n"
            + "Try 'splitring check --help'.\n",
        run.err());
  }

  @Test
  void withoutACommandItSaysWhichThereAre() {
    Run run = Run.of(new FakeServices());
    assertEquals(
        "splitring: say what to do: check, explain, scan, patch, history, census, trace, report, probe, meet, layout, spec, errata or ambiguity\nTry 'splitring --help'.\n",
        run.err());
    assertEquals(2, run.status());
  }
}
