package org.splitring.notes.report;

import java.util.ArrayList;
import java.util.List;
import org.splitring.notes.xml.Xml;

/** What a page has, and where: a list of links. */
final class Contents {

  private record Line(String words, String anchor, boolean below) {}

  private final List<Line> lines = new ArrayList<>();

  /** A part of the page. */
  Contents add(String words, String anchor) {
    lines.add(new Line(words, anchor, false));
    return this;
  }

  /** Something in the part that was added last. */
  Contents addBelow(String words, String anchor) {
    lines.add(new Line(words, anchor, true));
    return this;
  }

  void write(Xml body) {
    body.element(
        "nav",
        nav -> {
          nav.element("h2", "Contents", "id", "contents");
          nav.element("ul", list -> lines.forEach(each -> line(list, each)));
        },
        "aria-labelledby",
        "contents");
  }

  private static void line(Xml list, Line line) {
    list.element(
        "li",
        item -> item.inline("a", link -> link.text(line.words()), "href", "#" + line.anchor()),
        "class",
        line.below() ? "below" : "part");
  }
}
