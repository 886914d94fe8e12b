package org.splitring.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.transport.URIish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.cli.Run;
import org.splitring.cli.fixture.ScanTree;
import org.splitring.cli.services.Services;

/** The page about a tree that is a repository. */
class TreePageTest {

  @TempDir private Path top;

  private String commit(String remote) throws Exception {
    ScanTree.mixed(top);
    try (Git git = Git.init().setDirectory(top.toFile()).call()) {
      git.remoteAdd().setName("origin").setUri(new URIish(remote)).call();
      git.add().addFilepattern(".").call();
      return git.commit()
          .setMessage("m")
          .setSign(false)
          .setAuthor("A", "a@b")
          .setCommitter("A", "a@b")
          .call()
          .getName();
    }
  }

  private String page(String tree) {
    Run run = Run.of(Services.REAL, "scan", tree, "--format", "html");
    assertEquals(1, run.status(), run.err());
    return run.out();
  }

  @Test
  void itSaysOfWhatItIsAndLeadsToTheLines() throws Exception {
    String commit = commit("https://somebody:s3cret@github.com/o/r.git");
    for (String tree : new String[] {top.toString(), top + "@HEAD"}) {
      String html = page(tree);
      assertTrue(html.contains("<dd>https://github.com/o/r</dd>"), html);
      assertTrue(html.contains("<dd>" + commit), html);
      assertTrue(html.contains("<dd>" + Services.REAL.today() + "</dd>"), html);
      String lines = "<a href=\"https://github.com/o/r/blob/" + commit + "/drivers/old/ring.c#L";
      assertTrue(html.contains(lines), html);
      assertFalse(html.contains("s3cret"), "a password");
      assertFalse(html.contains("somebody"), "a user");
    }
  }

  @Test
  void aFileThatWasChangedHasNoLinks() throws Exception {
    commit("https://github.com/o/r.git");
    Path file = top.resolve("drivers/old/ring.c");
    Files.writeString(file, "\n" + Files.readString(file));
    String html = page(top.toString());
    assertTrue(html.contains("drivers/old/ring.c:"), html);
    assertFalse(html.contains("/drivers/old/ring.c#L"), "other lines than were read");
    assertTrue(html.contains("and what was changed since it"), html);
  }

  @Test
  void aRemoteThatIsNoAddressIsNotShown() throws Exception {
    commit("git@build.example.org:o/r.git");
    String html = page(top.toString());
    assertFalse(html.contains("build.example.org"), "a host that one logs in to");
    assertFalse(html.contains("<dt>repository</dt>"), html);
    assertTrue(html.contains("<dt>commit</dt>"), html);
  }

  @Test
  void whatIsWrittenInTheSourceIsNoMarkup() throws IOException {
    Files.writeString(
        top.resolve("a<b>&c.c"), ScanTree.GOOD.replace("num * ", "(num < 9 ? num : num) * 1 * "));
    Run run = Run.of(Services.REAL, "scan", top.toString(), "--format", "html");
    assertTrue(run.out().contains("a&lt;b&gt;&amp;c.c"), run.out() + run.err());
    assertFalse(run.out().contains("a<b>"), run.out());
  }

  @Test
  void everyLinkOfThePageLeadsSomewhere() throws IOException {
    ScanTree.mixed(top);
    String html = page(top.toString());
    Matcher link = Pattern.compile("href=\"#([^\"]+)\"").matcher(html);
    int links = 0;
    while (link.find()) {
      links++;
      assertEquals(2, html.split("id=\"" + link.group(1) + "\"", -1).length, link.group());
    }
    assertTrue(links > 4, html);
  }

  @Test
  void reportWritesTheSamePage() throws IOException {
    ScanTree.mixed(top);
    Path page = top.resolve("page.html");
    Run.of(Services.REAL, "report", "-o", page.toString(), top.toString());
    assertEquals(page(top.toString()), Files.readString(page));
  }
}
