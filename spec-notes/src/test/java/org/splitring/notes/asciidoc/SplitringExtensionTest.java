package org.splitring.notes.asciidoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.model.layout.Layout;
import org.splitring.model.layout.Part;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.layout.StandardLayout;
import org.splitring.notes.document.Material;
import org.splitring.notes.document.Numbers;
import org.splitring.notes.document.WordDiff;

class SplitringExtensionTest {

  private static final QueueSize TWO = new QueueSize(2);
  private static final QueueAlign FOUR = new QueueAlign(4);
  private static final Path EXAMPLE =
      Path.of("../docs/example-document/src/docs/asciidoc/ring.adoc");

  @TempDir private Path folder;

  private static Converter asFound;

  @BeforeAll
  static void loadOnce() {
    asFound = Converter.asFound();
  }

  private static String picture(String html) {
    Matcher found = Pattern.compile("data:image/svg\\+xml;base64,([^\"]+)").matcher(html);
    assertTrue(found.find(), html);
    return new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.UTF_8);
  }

  /** Nothing here registers the macro: the service file does. */
  @ParameterizedTest
  @EnumSource(Quantity.class)
  void aNumberIsThatOfTheModel(Quantity quantity) {
    String html =
        asFound.html(
            String.format(
                Locale.ROOT, "It is splitring-number:%s[size=2,align=4].", quantity.label()));
    String number = Long.toString(StandardLayout.bytes(quantity, TWO, FOUR));
    assertTrue(html.contains("It is " + number + "."), html);
  }

  @Test
  void aLayoutHasEveryPartAndFieldOfTheModel() {
    String html = asFound.html("splitring-layout::[size=256,align=4096]");
    String text = html.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    Layout layout = Layout.standard(new QueueSize(256), new QueueAlign(4096));
    for (Part part : Part.values()) {
      has(text, part.title(), layout.region(part));
      layout.fields(part).forEach(field -> has(text, field.name(), field));
    }
    assertTrue(picture(html).contains(part(layout)), picture(html));
  }

  private static void has(String text, String name, Region region) {
    String row =
        String.format(
            Locale.ROOT, " %s %d %d %d ", name, region.offset(), region.end() - 1, region.length());
    assertTrue(text.contains(row), row + " in " + text);
  }

  private static String part(Layout layout) {
    Region used = layout.region(Part.USED_RING);
    return String.format(Locale.ROOT, "Used Ring: bytes %d to %d", used.offset(), used.end() - 1);
  }

  @Test
  void aVerdictSaysWhatTheCheckerSays() throws UnreadableException {
    String html = asFound.html("splitring-verdict::qemu[quantity=used]");
    assertTrue(html.contains("<strong>differs</strong>"), html);
    assertTrue(html.contains("n = 2, a = 4, base = 0"), html);
    long standard = StandardLayout.bytes(Quantity.USED, TWO, FOUR);
    assertTrue(html.contains("<p>" + standard + "</p>"), html);
    assertTrue(html.contains("the two bytes of used_event are not counted"), html);
  }

  @Test
  void aComparisonShowsBothRings() {
    String html = asFound.html("splitring-comparison::qemu[size=2,align=4]");
    assertTrue(picture(html).contains("The ring of the standard, and that of qemu"));
    assertTrue(html.contains("alt=\"The ring of the standard, and that of qemu."), html);
  }

  @Test
  void theTableHasEveryClaimOfTheCatalogue() throws UnreadableException {
    String html = asFound.html("splitring-verdicts::[]");
    for (var entry : Catalogue.load().entries()) {
      assertTrue(html.contains("<p class=\"tableblock\">" + entry.claim().id() + "</p>"), html);
    }
  }

  @Test
  void aMacroThatCannotBeFollowedIsAWarningWithItsLine() throws IOException {
    List<String> complaints =
        asFound.complaints(
            folder,
            """
            = Page

            A line, then
            splitring-number:used[size=3,align=4] and splitring-number:usde[size=2,align=4].

            splitring-layout::[size=2]

            * splitring-number:used[size=many,align=4]

            == Section

            splitring-verdict::qmeu[quantity=used]

            splitring-verdict::acrn[quantity=total]

            splitring-comparison::qemu[size=2,align=4,colour=red]

            splitring-verdicts::everything[]

            Fine: splitring-number:used[size=2,align=4].
            """);
    assertEquals(
        List.of(
            "WARN page.adoc:6: splitring-layout: needs the attribute align",
            "WARN page.adoc:12: splitring-verdict: there is no claim qmeu; there are "
                + String.join(", ", Material.standard().ids()),
            "WARN page.adoc:14: splitring-verdict: acrn says nothing of total",
            "WARN page.adoc:16: splitring-comparison: takes size and align, and not colour",
            "WARN page.adoc:18: splitring-verdicts: has nothing between its colons and its"
                + " brackets, and so not everything",
            "WARN page.adoc:4: splitring-number: Queue Size is a power of two from 1 to 32768, not"
                + " 3",
            "WARN page.adoc:4: splitring-number: there is no quantity usde; there are avail,"
                + " used_event, used, avail_event, total, avail_size, used_size",
            "WARN page.adoc:8: splitring-number: size is a number, as 256 or 0x100, not many"),
        complaints);
  }

  @Test
  void aWrongNumberOfColonsIsAWarning() throws IOException {
    List<String> complaints =
        asFound.complaints(
            folder,
            """
            splitring-layout:[size=2,align=4]

            splitring-verdicts:[]

            splitring-number::used[size=2,align=4]

            splitring-number:used[size=2,align=4]
            """);
    assertEquals(
        List.of(
            "WARN page.adoc:5: splitring-number: stands within a line of text, with one colon",
            "WARN page.adoc:1: splitring-layout: stands on a line of its own, with two colons",
            "WARN page.adoc:3: splitring-verdicts: stands on a line of its own, with two colons"),
        complaints);
  }

  @Test
  void aNumberMayBeHexadecimal() {
    assertEquals(
        asFound.html("splitring-number:used[size=256,align=4096]"),
        asFound.html("splitring-number:used[size=0x100,align=0x1000]"));
    assertTrue(
        asFound.html("splitring-number:used[size=0xg,align=4]").contains("is a number"), "0xg");
  }

  @Test
  void aWarningNamesItsLineInWords() throws IOException {
    String said =
        asFound.loggedPlaces(folder, "A line, then\nsplitring-number:usde[size=2,align=4].\n");
    assertTrue(said.endsWith("page.adoc: line 2"), said);
  }

  @Test
  void theExampleBecomesDocBookWithoutAWarning() throws IOException {
    assertEquals(List.of(), asFound.docBook(folder, Files.readString(EXAMPLE)));
    String book = Files.readString(folder.resolve("page.xml"));
    assertTrue(book.contains("<informaltable") || book.contains("<table"), "tables");
  }

  @Test
  void aMacroInACellIsWarnedOfToo() throws IOException {
    List<String> complaints =
        asFound.complaints(folder, "|===\na|\nsplitring-layout::[size=2]\n|===\n");
    assertEquals(1, complaints.size(), complaints::toString);
    assertTrue(complaints.get(0).contains("needs the attribute align"), complaints.get(0));
  }

  @Test
  void aComplaintStandsInTheTextAndTheRestIsConverted() {
    String html =
        asFound.html("splitring-layout::[size=2]\n\nsplitring-number:avail[size=2,align=4]");
    assertTrue(html.contains("needs the attribute align"), html);
    assertTrue(html.contains("<p>" + StandardLayout.bytes(Quantity.AVAIL, TWO, FOUR)), html);
  }

  @Test
  void theExampleBecomesHtmlWithoutAWarning() throws IOException {
    assertEquals(List.of(), asFound.complaints(folder, Files.readString(EXAMPLE)));
  }

  @Test
  void theExampleBecomesAPdfWithoutAWarning() throws IOException {
    assertEquals(List.of(), asFound.pdf(folder, Files.readString(EXAMPLE)));
    byte[] start = Files.readAllBytes(folder.resolve("page.pdf"));
    assertEquals("%PDF", new String(start, 0, 4, StandardCharsets.US_ASCII));
  }

  @Test
  void aDifferenceOfTextsIsShownSignBySign() {
    String html = asFound.html(WordDiff.of("(*x* &\n ~q[1])", "(*x* &\n ~(q[1] - 1))").asciidoc());
    String added = "<span class=\"underline\">{+";
    assertTrue(html.contains("(*x* &amp;\n ~" + added + "(+}</span>q[1]"), html);
    assertTrue(html.contains(added + " - 1+}</span>)"), html);
    String removed = asFound.html(WordDiff.of("a b", "a").asciidoc());
    assertTrue(removed.contains("<span class=\"line-through\">[- b-]</span>"), removed);
  }

  /** The control: without it, a document that holds no number of the model would pass. */
  @Test
  void anotherNumberInTheModelMakesAnotherDocument() throws UnreadableException {
    Numbers later =
        (quantity, size, align) -> {
          long bytes = StandardLayout.bytes(quantity, size, align);
          return quantity == Quantity.USED ? bytes + align.bytes() : bytes;
        };
    Material material =
        new Material(
            later, Catalogue.load().entries().stream().map(entry -> entry.claim()).toList());
    Converter broken = Converter.writingFrom(material);
    String number = "splitring-number:used[size=2,align=4]";
    assertNotEquals(asFound.html(number), broken.html(number));
    String layout = "splitring-layout::[size=2,align=4]";
    assertNotEquals(asFound.html(layout), broken.html(layout));
    assertNotEquals(picture(asFound.html(layout)), picture(broken.html(layout)));
  }
}
