package org.splitring.notes.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.xml.Xml;

/**
 * All verdicts on one page that needs nothing beside itself: no network, no script, no other file.
 */
public final class HtmlReport {

  private final Domain domain;
  private final List<Reported> claims;
  private final Optional<StandardFacts> text;
  private final String version;

  private HtmlReport(
      Domain domain, List<Reported> claims, Optional<StandardFacts> text, String version) {
    this.domain = domain;
    this.claims = claims;
    this.text = text;
    this.version = version;
  }

  /**
   * The page.
   *
   * @param domain the points that were looked at
   * @param claims in the order of the page
   * @param text what was found of the standard's own text, if the page is about that too
   * @param version of the program
   */
  public static String of(
      Domain domain, List<Reported> claims, Optional<StandardFacts> text, String version) {
    HtmlReport report = new HtmlReport(domain, List.copyOf(claims), text, version);
    return "<!DOCTYPE html>\n" + Xml.of(xml -> xml.inline("html", report::page, "lang", "en"));
  }

  private void page(Xml html) {
    html.element(
        "head",
        head -> {
          head.empty("meta", "charset", "utf-8");
          head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
          head.empty("meta", "name", "generator", "content", "splitring " + version);
          head.element("title", "Split ring layouts against the standard");
          head.element("style", style -> style.written(stylesheet()));
        });
    html.element("body", body -> body.element("main", this::main));
  }

  private void main(Xml main) {
    main.element("h1", "Split ring layouts against the standard");
    main.element(
        "p",
        DomainText.of(domain)
            + ". Each claim was compared with the standard's layout at every one of them, and for"
            + " every base by proof.");
    main.element("h2", "Verdicts");
    main.element("div", this::table, "class", "wide");
    for (Reported claim : claims) {
      for (Judged judged : claim.checked().judged()) {
        if (!(judged.verdict() instanceof Verdict.Agrees)) {
          new VerdictSection(claim, judged).write(main);
        }
      }
    }
    if (claims.stream().anyMatch(HtmlReport::agreesSomewhere)) {
      main.element("h2", "What agrees");
      claims.forEach(claim -> new AgreementSection(claim).write(main));
    }
    text.ifPresent(facts -> new TextSection(facts).write(main));
    main.element("footer", "Made by splitring " + version + ".");
  }

  private static boolean agreesSomewhere(Reported claim) {
    return claim.checked().judged().stream()
        .anyMatch(each -> each.verdict() instanceof Verdict.Agrees);
  }

  private void table(Xml xml) {
    List<Quantity> columns = Columns.of(claims.stream().map(Reported::checked).toList());
    xml.element(
        "table",
        table -> {
          table.element(
              "thead",
              head ->
                  head.element(
                      "tr",
                      row -> {
                        row.element("th", "claim", "scope", "col");
                        columns.forEach(each -> row.element("th", each.label(), "scope", "col"));
                      }));
          table.element("tbody", body -> claims.forEach(claim -> row(body, claim, columns)));
        });
  }

  private static void row(Xml body, Reported claim, List<Quantity> columns) {
    body.element(
        "tr",
        row -> {
          row.element("th", claim.checked().claim().id(), "scope", "row");
          for (Quantity column : columns) {
            Optional<Judged> judged = Columns.judged(claim.checked(), column);
            String word = judged.map(each -> each.verdict().word()).orElse("-");
            boolean closer =
                judged.filter(each -> !(each.verdict() instanceof Verdict.Agrees)).isPresent();
            row.element(
                "td",
                cell -> {
                  if (closer) {
                    cell.inline(
                        "a",
                        link -> link.text(word),
                        "href",
                        "#" + Columns.anchor(claim.checked(), column));
                  } else {
                    cell.text(word);
                  }
                },
                "class",
                word.equals("-") ? "none" : word);
          }
        });
  }

  private static String stylesheet() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
