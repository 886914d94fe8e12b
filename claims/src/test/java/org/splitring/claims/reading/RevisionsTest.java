package org.splitring.claims.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.tree.OverlaidTree;
import org.splitring.claims.tree.Tree;
import org.splitring.claims.tree.Trees;

/** Source is read from a directory, from a revision of it, and from what an edit would make. */
class RevisionsTest {

  private static final String HEADER = "#define HEAD 6u\n";
  private static final String OLDER = "#define HEAD 4u\n";
  private static final String SOURCE =
      "#include <head.h>\nunsigned long avail_size(unsigned num) { return HEAD + 2 * num; }\n";

  @TempDir private Path top;

  @BeforeEach
  void aRepositoryOfTwoRevisions() throws IOException, GitAPIException {
    Files.createDirectories(top.resolve("src"));
    Files.createDirectories(top.resolve("include"));
    Files.writeString(top.resolve("src/size.c"), SOURCE);
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      Files.writeString(top.resolve("include/head.h"), OLDER);
      commit(git, "older");
      Files.writeString(top.resolve("include/head.h"), HEADER);
      commit(git, "newer");
    }
  }

  private static void commit(Git git, String tag) throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage(tag)
        .setSign(false)
        .setAuthor("A", "a@b")
        .setCommitter("A", "a@b")
        .call();
    git.tag().setName(tag).setAnnotated(false).call();
  }

  private static String read(Tree tree) throws UnreadableException {
    return ClaimText.of(ClaimReader.read(SourceRequest.of(tree, "src/size.c")));
  }

  @Test
  void aRevisionReadsAsTheDirectoryDoes() throws UnreadableException {
    assertEquals(read(Trees.directory(top)), read(Trees.open(top + "@newer")));
  }

  @Test
  void aHeaderIsThatOfTheRevision() throws UnreadableException {
    assertTrue(read(Trees.open(top + "@older")).contains("4"), read(Trees.open(top + "@older")));
    assertTrue(!read(Trees.open(top + "@newer")).equals(read(Trees.open(top + "@older"))));
  }

  @Test
  void anEditIsReadInTheFilesPlace() throws UnreadableException {
    Tree newer = Trees.open(top + "@newer");
    Tree edited = new OverlaidTree(newer, Map.of("include/head.h", OLDER));
    assertEquals(read(Trees.open(top + "@older")), read(edited));
    Tree onDisk = new OverlaidTree(Trees.directory(top), Map.of("include/head.h", OLDER));
    assertEquals(read(edited), read(onDisk));
  }

  @Test
  void aFileThatOnlyTheEditHasIsRead() throws UnreadableException {
    Tree tree = new OverlaidTree(Trees.open(top + "@newer"), Map.of("src/new.c", SOURCE));
    String claims = ClaimText.of(ClaimReader.read(SourceRequest.of(tree, "src/new.c")));
    assertEquals(read(tree), claims.replace("new.c", "size.c"));
  }

  @Test
  void aRevisionHasNoOtherFiles() throws IOException, UnreadableException {
    Files.writeString(top.resolve("src/later.c"), SOURCE);
    Tree newer = Trees.open(top + "@newer");
    UnreadableException no =
        assertThrows(
            UnreadableException.class,
            () -> ClaimReader.read(SourceRequest.of(newer, "src/later.c")));
    assertTrue(no.getMessage().endsWith("src/later.c: no such file"), no.getMessage());
  }
}
