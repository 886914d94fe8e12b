package org.splitring.notes.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.model.layout.Quantity;
import org.splitring.model.verdict.Checked.Judged;
import org.splitring.model.verdict.Domain;
import org.splitring.model.verdict.Verdict;
import org.splitring.notes.picture.DarkColours;
import org.splitring.notes.report.PageTable.Cell;
import org.splitring.notes.standard.StandardFacts;
import org.splitring.notes.words.Columns;
import org.splitring.notes.words.DomainText;
import org.splitring.notes.words.Fact;
import org.splitring.notes.xml.Xml;

/** Verdicts on one page that needs nothing beside itself: no network, no script, no other file. */
public final class HtmlReport {

  private static final String VERDICTS = "Verdicts";
  private static final String AGREEING = "What agrees";

  private final PageHead head;
  private final Domain domain;
  private final List<PageTable> tables;
  private final List<Reported> claims;
  private final List<PageTable> below;
  private final Optional<StandardFacts> text;

  private HtmlReport(
      PageHead head,
      Domain domain,
      List<PageTable> tables,
      List<Reported> claims,
      List<PageTable> below,
      Optional<StandardFacts> text) {
    this.head = head;
    this.domain = domain;
    this.tables = List.copyOf(tables);
    this.claims = List.copyOf(claims);
    this.below = List.copyOf(below);
    this.text = text;
  }

  /**
   * The page.
   *
   * @param head what stands at its top
   * @param domain the points that were looked at
   * @param claims in the order of the page
   * @param below tables behind the verdicts
   * @param text what was found of the standard's own text, if the page is about that too
   */
  public static String of(
      PageHead head,
      Domain domain,
      List<Reported> claims,
      List<PageTable> below,
      Optional<StandardFacts> text) {
    return written(new HtmlReport(head, domain, List.of(), claims, below, text));
  }

  /** The same, with tables before the verdicts. */
  public static String of(
      PageHead head, Domain domain, List<PageTable> tables, List<Reported> claims) {
    return written(new HtmlReport(head, domain, tables, claims, List.of(), Optional.empty()));
  }

  private static String written(HtmlReport report) {
    return "<!DOCTYPE html>\n" + Xml.of(xml -> xml.inline("html", report::page, "lang", "en"));
  }

  private void page(Xml html) {
    html.element(
        "head",
        xml -> {
          xml.empty("meta", "charset", "utf-8");
          xml.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
          xml.empty("meta", "name", "generator", "content", "splitring " + head.version());
          head.date()
              .ifPresent(date -> xml.empty("meta", "name", "date", "content", date.toString()));
          xml.element("title", head.title());
          xml.element(
              "style", style -> style.written(stylesheet()).written(DarkColours.onScreens()));
        });
    html.element(
        "body",
        body -> {
          body.element("header", this::header);
          contents().write(body);
          body.element("main", this::main);
          body.element(
              "footer",
              "Made by splitring "
                  + head.version()
                  + head.date().map(date -> " on " + date).orElse("")
                  + ".");
        });
  }

  private void header(Xml header) {
    header.element("h1", head.title());
    header.element(
        "dl",
        facts -> {
          head.date()
              .ifPresent(
                  date -> AgreementSection.fact(facts, Fact.words("made on", date.toString())));
          AgreementSection.fact(facts, Fact.words("by", "splitring " + head.version()));
          head.about().forEach(each -> AgreementSection.fact(facts, each));
        });
  }

  private Contents contents() {
    Contents contents = new Contents();
    tables.forEach(each -> contents.add(each.heading(), each.anchor()));
    if (!claims.isEmpty()) {
      contents.add(VERDICTS, "verdicts");
    }
    for (Reported claim : claims) {
      for (Judged judged : claim.checked().judged()) {
        if (!(judged.verdict() instanceof Verdict.Agrees)) {
          contents.addBelow(
              VerdictSection.heading(claim.checked(), judged),
              Columns.anchor(claim.checked(), judged.statement().quantity()));
        }
      }
    }
    if (claims.stream().anyMatch(HtmlReport::agreesSomewhere)) {
      contents.add(AGREEING, "what-agrees");
    }
    below.forEach(each -> contents.add(each.heading(), each.anchor()));
    text.ifPresent(any -> contents.add(TextSection.HEADING, "standard-text"));
    return contents;
  }

  private void main(Xml main) {
    tables.forEach(each -> each.write(main));
    if (!claims.isEmpty()) {
      verdicts().write(main);
      main.element(
          "p",
          DomainText.of(domain)
              + ". Each claim was compared with the standard's layout at every one of them, and for"
              + " every base by proof.");
    }
    for (Reported claim : claims) {
      for (Judged judged : claim.checked().judged()) {
        if (!(judged.verdict() instanceof Verdict.Agrees)) {
          new VerdictSection(claim, judged).write(main);
        }
      }
    }
    if (claims.stream().anyMatch(HtmlReport::agreesSomewhere)) {
      main.element("h2", AGREEING, "id", "what-agrees");
      claims.forEach(claim -> new AgreementSection(claim).write(main));
    }
    below.forEach(each -> each.write(main));
    text.ifPresent(facts -> new TextSection(facts).write(main));
  }

  private static boolean agreesSomewhere(Reported claim) {
    return claim.checked().judged().stream()
        .anyMatch(each -> each.verdict() instanceof Verdict.Agrees);
  }

  private PageTable verdicts() {
    List<Quantity> columns = Columns.of(claims.stream().map(Reported::checked).toList());
    List<String> heads =
        Stream.concat(Stream.of("claim"), columns.stream().map(Quantity::label)).toList();
    return new PageTable(
        VERDICTS, heads, claims.stream().map(each -> row(each, columns)).toList(), List.of());
  }

  private static List<Cell> row(Reported claim, List<Quantity> columns) {
    List<Cell> row = new ArrayList<>(List.of(Cell.of(claim.checked().claim().id())));
    for (Quantity column : columns) {
      Optional<Judged> judged = Columns.judged(claim.checked(), column);
      Optional<String> closer =
          judged
              .filter(each -> !(each.verdict() instanceof Verdict.Agrees))
              .map(each -> "#" + Columns.anchor(claim.checked(), column));
      row.add(Cell.verdict(judged.map(each -> each.verdict().word()).orElse("-"), closer));
    }
    return row;
  }

  private static String stylesheet() {
    try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
