package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.services.Services;
import org.splitring.testing.Rights;
import org.xml.sax.InputSource;

class ReportCommandTest {

  @TempDir Path directory;

  private Run run(Path page, String... more) {
    return Run.of(
        Services.REAL,
        Stream.concat(Stream.of("report", "-o", page.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void thePageShowsEveryDifferenceAndNeedsNothingElse() throws Exception {
    Path page = directory.resolve("page.html");
    Run run = run(page);
    assertEquals("", run.err());
    assertEquals(0, run.status());
    assertEquals("wrote " + page + "\n", run.out());
    String html = Files.readString(page);
    for (String id : new String[] {"spec-printed-used", "spec-printed-total", "qemu-used"}) {
      assertTrue(html.contains("<section id=\"" + id + "\">"), id);
      assertTrue(html.contains("href=\"#" + id + "\""), id);
    }
    assertTrue(html.contains("the two bytes of used_event are not counted before rounding"));
    assertTrue(html.contains("splitring check qemu --size 2 --align 4"));
    assertTrue(html.contains("were seen to choose a = 4096: the difference was not seen to show"));
    assertTrue(html.contains("<h2 id=\"drivers-that-were-seen\">"), "whom they meet");
    assertTrue(Files.size(page) < 600_000, Files.size(page) + " bytes");
    assertTrue(html.contains("<li class=\"below\"><a href=\"#qemu-used\">"), "contents");
    assertTrue(
        html.matches(
            "(?s).*<a href=\"https://github[.]com/qemu/qemu/blob/[^\"]+/hw/virtio/virtio[.]c#L\\d+\">"
                + "hw/virtio/virtio[.]c:\\d+</a>.*"),
        "the line");
    assertTrue(html.contains("<dd>" + Services.REAL.today() + "</dd>"), "the day");
    assertFalse(html.contains("<script"), "a script");
    assertFalse(html.contains("<link"), "another file");
    assertFalse(html.replace("http://www.w3.org/2000/svg", "").contains("http://"), "an address");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
  }

  private static final String RING =
      """
      struct vring_desc { unsigned long long addr; unsigned len; unsigned short flags, next; };
      struct vring_avail { unsigned short flags, idx, ring[]; };
      struct vring { unsigned num; struct vring_desc *desc; struct vring_avail *avail; void *used; };
      static void vring_init(struct vring *vr, unsigned int num, void *p, unsigned long align)
      {
              vr->num = num;
              vr->desc = p;
              vr->avail = (void *)((char *)p + num * sizeof(struct vring_desc));
              vr->used = (void *)(((unsigned long)&vr->avail->ring[num] + align - 1) & ~(align - 1));
      }
      """;

  @Test
  void ofADirectoryThePageHasWhateverLaysOutARing() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("tree/sub"));
    Files.writeString(tree.resolve("ring.c"), RING);
    Files.writeString(tree.getParent().resolve("ring.c"), RING.replace("[num]", "[num + 1]"));
    Path page = directory.resolve("tree.html");
    Run run = run(page, tree.getParent().toString());
    assertEquals("", run.err());
    assertEquals(1, run.status());
    String html = Files.readString(page);
    assertTrue(html.contains("<section id=\"sub-ring-c-vring-init-used\">"), html);
    assertTrue(html.contains("<summary>sub/ring.c:vring_init: avail</summary>"), "what agrees");
    assertTrue(html.contains("<summary>ring.c:vring_init: avail, used</summary>"), "all agrees");
    assertFalse(html.contains("<section id=\"ring-c-vring-init-used\">"), "nothing differs there");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
  }

  @Test
  void ofADirectoryWithoutARingThereIsNoPage() throws Exception {
    Path tree = Files.createDirectories(directory.resolve("empty"));
    Files.writeString(tree.resolve("other.c"), "int main(void) { return 0; }\n");
    Path page = directory.resolve("empty.html");
    Run run = run(page, tree.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains("in none of its 1 files of source"), run.err());
    assertFalse(Files.exists(page), "a page");
  }

  @Test
  void whereItMayNotBeWrittenIsSaidBeforeAnythingIsChecked() throws Exception {
    Rights.noWriting(
        directory,
        () -> {
          Path page = directory.resolve("page.html");
          Run run = run(page);
          assertEquals(2, run.status());
          assertEquals(
              "splitring: "
                  + page
                  + " cannot be written: no permission to make a file in "
                  + directory
                  + "\n",
              run.err());
        });
  }

  @Test
  void thePageShowsWhatWasSeenAndWhatTheTextSays() throws IOException {
    Path page = directory.resolve("page.html");
    run(page);
    String html = Files.readString(page);
    assertTrue(html.contains("Where qemu has its used ring: computed, and seen"), "both maps");
    assertTrue(html.contains("121 points, all as this formula says; 11 differ"), "what was seen");
    assertTrue(html.contains("<section id=\"standard-text\">"), "the text");
    assertTrue(html.contains("is used_event there without VIRTIO_F_EVENT_IDX?"), "what is open");
    run(page, "linux", "--force");
    assertFalse(Files.readString(page).contains("standard-text"), "not asked for");
  }

  @Test
  void aTypedFormulaIsEscaped() throws IOException {
    Path page = directory.resolve("page.html");
    assertEquals(1, run(page, "--used", "18*n < 4 ? 3 : 18*n").status());
    String html = Files.readString(page);
    assertTrue(html.contains("&lt; 4"), html);
  }

  @Test
  void aFileThatIsThereIsKept() throws IOException {
    Path page = directory.resolve("page.html");
    Files.writeString(page, "mine");
    Run kept = run(page, "linux");
    assertEquals(2, kept.status());
    assertEquals("splitring: " + page + " is there already; --force replaces it\n", kept.err());
    assertEquals("mine", Files.readString(page));
    assertEquals(0, run(page, "linux", "--force").status());
    assertTrue(Files.readString(page).startsWith("<!DOCTYPE html>"));
  }

  @Test
  void whatCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
    assertEquals(2, run(directory).status());
    Run nowhere = run(directory.resolve("none").resolve("page.html"));
    assertTrue(nowhere.err().contains("there is no directory"), nowhere.err());
    try (Stream<Path> files = Files.list(directory)) {
      assertEquals(0, files.count());
    }
  }
}
