package org.splitring.claims.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.claims.UnreadableException;

class CommittedFilesTest {

  @TempDir private Path top;

  private String commit() throws Exception {
    Files.createDirectories(top.resolve("sub"));
    Files.writeString(top.resolve("a.c"), "int a;\n");
    Files.writeString(top.resolve("sub/b.c"), "int b;\n");
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      git.add().addFilepattern(".").call();
      return git.commit()
          .setSign(false)
          .setAuthor("A", "a@example.org")
          .setCommitter("A", "a@example.org")
          .setMessage("one")
          .call()
          .getName();
    }
  }

  private void remote(String name, String address) throws GitAPIException, URISyntaxException {
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      git.remoteAdd().setName(name).setUri(new URIish(address)).call();
    }
  }

  private static Optional<CommittedFiles> of(Path path) throws UnreadableException {
    return CommittedFiles.of(Trees.open(path.toString()), path.toString());
  }

  @Test
  void aFileThatWasChangedSinceIsNotOfTheCommit() throws Exception {
    String commit = commit();
    CommittedFiles files = of(top).orElseThrow();
    assertEquals(commit, files.commit());
    assertEquals(Optional.of("sub/b.c"), files.path("sub/b.c"));
    Files.writeString(top.resolve("sub/b.c"), "\nint b;\n");
    Files.writeString(top.resolve("new.c"), "");
    assertEquals(Optional.empty(), files.path("sub/b.c"));
    assertEquals(Optional.empty(), files.path("new.c"));
    assertEquals(Optional.of("a.c"), files.path("a.c"));
    assertEquals(Optional.empty(), files.path("../a.c"));
  }

  @Test
  void aPartOfAWorkTreeHasThePathsOfTheWhole() throws Exception {
    commit();
    assertEquals(Optional.of("sub/b.c"), of(top.resolve("sub")).orElseThrow().path("b.c"));
  }

  @Test
  void aRevisionHasAllItsFiles() throws Exception {
    String commit = commit();
    Files.writeString(top.resolve("a.c"), "other");
    String word = top + "@" + commit;
    CommittedFiles files = CommittedFiles.of(Trees.open(word), word).orElseThrow();
    assertEquals(commit, files.commit());
    assertEquals(Optional.of("a.c"), files.path("a.c"));
    assertEquals(Optional.empty(), files.path("none.c"));
  }

  @Test
  void theRemoteIsOriginOrTheOnlyOne() throws Exception {
    commit();
    assertEquals(Optional.empty(), of(top).orElseThrow().remote());
    remote("fork", "https://example.org/fork");
    assertEquals(Optional.of("https://example.org/fork"), of(top).orElseThrow().remote());
    remote("another", "https://example.org/another");
    assertEquals(Optional.empty(), of(top).orElseThrow().remote());
    remote("origin", "https://example.org/origin");
    assertEquals(Optional.of("https://example.org/origin"), of(top).orElseThrow().remote());
  }

  @Test
  void withoutACommitThereIsNone() throws Exception {
    Git.init().setDirectory(top.toFile()).call().close();
    assertEquals(Optional.empty(), of(top));
  }
}
