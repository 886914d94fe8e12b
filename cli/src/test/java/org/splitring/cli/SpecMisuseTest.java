package org.splitring.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.fixture.SpecTree;
import org.splitring.cli.services.Services;

/** What is no standard, or reaches outside: one clear message, status 2, nothing on stdout. */
class SpecMisuseTest {

  @TempDir Path outside;
  private Path tree;

  @BeforeEach
  void write() throws IOException {
    tree = Files.createDirectory(outside.resolve("tree"));
    SpecTree.write(tree);
  }

  private void assertRefused(String message, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = "spec";
    args[1] = tree.toString();
    System.arraycopy(more, 0, args, 2, more.length);
    Run run = Run.of(Services.REAL, args);
    assertEquals("splitring: " + message.replace("TREE", tree.toString()) + "\n", run.err());
    assertEquals("", run.out());
    assertEquals(2, run.status());
  }

  @Test
  void aDirectoryWithoutADocumentIsNotTheStandard() throws IOException {
    Files.delete(tree.resolve("main.tex"));
    assertRefused(
        "TREE: not a checkout of the VIRTIO standard: no .tex file in it begins a document; name"
            + " the directory that has split-ring.tex or content.tex");
  }

  @Test
  void aDocumentAboutSomethingElseIsNotTheStandard() {
    SpecTree.replace(tree, "main.tex", "\\input{rings.tex}", "");
    SpecTree.replace(tree, "main.tex", "\\lstinputlisting{ring.h}", "");
    assertRefused(
        "TREE: not a checkout of the VIRTIO standard: nothing in its document defines the"
            + " structures of a split ring; name the directory that has split-ring.tex or"
            + " content.tex");
  }

  @Test
  void aMergeLeftHalfDoneIsNamed() {
    SpecTree.replace(
        tree,
        "rings.tex",
        "#define ALIGN",
        "<<<<<<< ours\n#define ALIGN(x) x\n=======\n#define ALIGN");
    assertRefused(
        "rings.tex:26: has the marks of a merge that was left half done; finish or undo it");
    SpecTree.write(tree);
    SpecTree.replace(tree, "ring.h", "#define RING_H", "<<<<<<< ours\n#define RING_H");
    assertRefused("ring.h:2: has the marks of a merge that was left half done; finish or undo it");
  }

  @Test
  void aPatchLeftHalfAppliedIsNamed() throws IOException {
    Files.writeString(tree.resolve("rings.tex.rej"), "@@ -1 +1 @@");
    assertRefused(
        "rings.tex.rej: is what a patch could not change in rings.tex, so that is half patched;"
            + " finish or undo it, and delete this file");
    Files.delete(tree.resolve("rings.tex.rej"));
    Files.writeString(tree.resolve("ring.h.rej"), "@@ -1 +1 @@");
    assertRefused(
        "ring.h.rej: is what a patch could not change in ring.h, so that is half patched;"
            + " finish or undo it, and delete this file");
  }

  /** The control: what is left of a patch to something else says nothing of the document. */
  @Test
  void whatIsLeftBesideAnotherFileIsNone() throws IOException {
    Files.writeString(tree.resolve("makefile.rej"), "@@ -1 +1 @@");
    assertEquals(1, Run.of(Services.REAL, "spec", tree.toString()).status());
  }

  @Test
  void aFileOutsideIsNotRead() throws IOException {
    Files.writeString(outside.resolve("secret.tex"), "secret");
    SpecTree.replace(tree, "main.tex", "\\input{mmio}", "\\input{../secret}");
    assertRefused("../secret.tex: lies outside TREE; nothing outside it is read");
    SpecTree.write(tree);
    SpecTree.replace(tree, "main.tex", "\\input{mmio}", "\\input{/etc/hostname}");
    assertRefused("/etc/hostname.tex: lies outside TREE; nothing outside it is read");
  }

  @Test
  void aSymbolicLinkOutsideIsNotFollowed() throws IOException {
    Files.writeString(outside.resolve("secret.h"), "struct virtq_desc { le64 secret; };");
    Files.delete(tree.resolve("ring.h"));
    Files.createSymbolicLink(tree.resolve("ring.h"), outside.resolve("secret.h"));
    assertRefused("ring.h: a symbolic link leads outside TREE; nothing outside it is read");
  }

  @Test
  void aListingIncludesNothing() throws IOException {
    Files.writeString(tree.resolve("more.h"), "struct virtq_used_elem { le32 id; le32 len; };");
    SpecTree.replace(
        tree,
        "rings.tex",
        "struct virtq_used_elem {\n        le32 id;\n        le32 len;\n};",
        "#include \"more.h\"");
    Run run = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals(true, run.out().contains("struct virtq_used_elem is not defined"), run.out());
  }

  @Test
  void whatIsNoTextIsNamed() throws IOException {
    Files.write(tree.resolve("mmio.tex"), new byte[] {'a', 0, 'b'});
    assertRefused("mmio.tex: has NUL bytes; this is no text");
  }

  @Test
  void aFileThatIsTooLargeIsNamed() throws IOException {
    Files.writeString(tree.resolve("mmio.tex"), "x".repeat((8 << 20) + 1));
    assertRefused("mmio.tex: has 8388609 bytes; files to 8388608 are read");
  }

  @Test
  void aLineThatNobodyWroteIsNamed() {
    SpecTree.replace(tree, "clauses.tex", "\\begin{itemize}", "\\".repeat(9000));
    assertRefused("clauses.tex:2: has more than 5000 characters; break the line");
  }

  @Test
  void whatHasNoEndEnds() throws IOException {
    Files.writeString(
        tree.resolve("mmio.tex"),
        "\\begin{tabular} \\drivernormative{ \\ref{drivernormative: \\input{ \n".repeat(20_000));
    assertRefused("mmio.tex:20000: { is never closed; close it");
  }

  @Test
  void aTableOrBraceWithoutItsEndIsTheOneThingSaid() {
    SpecTree.replace(tree, "rings.tex", "\\end{tabular}\n\n\\drivernormative", "\\drivernormative");
    assertRefused("rings.tex:4: \\begin{tabular} is never closed; close it");
    SpecTree.write(tree);
    SpecTree.replace(tree, "rings.tex", "50\\% of", "{50\\% of");
    assertRefused("rings.tex:2: { is never closed; close it");
  }

  @Test
  void revisionsNeedARepository() {
    assertRefused(
        "TREE: not a git repository; revisions and tags can be read only in a clone", "--all-tags");
  }

  @Test
  void aDocumentThatIncludesItselfIsRefused() {
    SpecTree.replace(tree, "clauses.tex", "\\end{itemize}", "\\end{itemize}\n\\input{main}");
    Run run = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains(": brings in main.tex, which brings in this file"), run.err());
  }

  @Test
  void aListingWithoutAnEndIsRefused() {
    SpecTree.replace(tree, "clauses.tex", "\\end{itemize}", "\\begin{lstlisting}");
    Run run = Run.of(Services.REAL, "spec", tree.toString());
    assertEquals(2, run.status());
    assertTrue(run.err().contains(": this lstlisting has no \\end{lstlisting}"), run.err());
  }
}
