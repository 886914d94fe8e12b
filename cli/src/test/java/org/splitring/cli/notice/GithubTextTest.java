package org.splitring.cli.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.splitring.cli.fixture.Claims;
import org.splitring.cli.fixture.Golden;
import org.splitring.cli.fixture.Reports;

class GithubTextTest {

  private static final NoticeRule RULE =
      new NoticeRule("splitring/toy", "Something is wrong", "All is right.", "Mend it.");

  @Test
  void whatEndsAValueIsEscaped() {
    NoticePlace spot =
        new NoticePlace(
            Root.HERE,
            "a,b:c%\n::error::.c",
            Optional.of(new NoticePlace.Lines(3, 4)),
            Optional.empty());
    Notice notice =
        new Notice(
            RULE,
            Level.ERROR,
            "one, two: 50%",
            List.of("first: x, y", "100%\r\n::error::no"),
            List.of(),
            Optional.of(spot),
            List.of());
    assertEquals(
        "::error file=a%2Cb%3Ac%25%0A%3A%3Aerror%3A%3A.c,line=3,endLine=4,"
            + "title=one%2C two%3A 50%25::first: x, y%0A100%25%0D%0A::error::no [splitring/toy]\n",
        GithubText.of(List.of(notice)));
  }

  @Test
  void aNoticeInNoFileHasATitleOnly() {
    Notice notice =
        new Notice(RULE, Level.NOTE, "title", List.of(), List.of(), Optional.empty(), List.of());
    assertEquals(
        "::notice title=title::Something is wrong [splitring/toy]\n",
        GithubText.of(List.of(notice)));
  }

  @Test
  void everyNoticeIsOneLine() {
    List<Notice> notices =
        CheckNotices.of(
            Reports.own(Claims.qemu(), Claims.unread(), Claims.undefined()),
            new NoticePlaces(Path.of("")));
    String text = GithubText.of(notices);
    assertEquals(notices.size(), text.lines().count());
    assertTrue(text.lines().allMatch(line -> line.matches("::(error|warning) .*")), text);
    Golden.assertText("github.txt", text);
  }
}
