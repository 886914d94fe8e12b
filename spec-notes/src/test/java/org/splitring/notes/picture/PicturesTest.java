package org.splitring.notes.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.layout.Region;
import org.splitring.model.verdict.Cell;
import org.splitring.model.verdict.Differing;
import org.splitring.model.verdict.Domain;
import org.splitring.notes.words.SeenRegion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class PicturesTest {

  private static final Point TWO = new Point(2, 4, 0, 0);

  private static Document read(Drawing drawing) {
    String svg = drawing.svg();
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new InputSource(new StringReader(svg)));
    } catch (Exception notXml) {
      throw new AssertionError(svg, notXml);
    }
  }

  private static List<Element> all(Document picture, String name) {
    NodeList nodes = picture.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static String only(Document picture, String name) {
    return all(picture, name).get(0).getTextContent();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  /** The used ring four bytes before its place. */
  private static RingSide slipped() {
    List<Region> fields =
        RingSide.standard(TWO).fields().stream()
            .map(
                field ->
                    field.offset() < 44
                        ? field
                        : new Region(field.name(), field.offset() - 4, field.length()))
            .toList();
    return new RingSide("slip", fields);
  }

  @Test
  void aLayoutIsDrawnToScale() {
    Document picture = read(LayoutPicture.of(new QueueSize(256), new QueueAlign(4096)));
    List<Element> boxes = all(picture, "rect").subList(1, 5);
    double unit = number(boxes.get(0), "width") / 4096;
    assertEquals(518 * unit, number(boxes.get(1), "width"), 0.01);
    assertEquals(3578 * unit, number(boxes.get(2), "width"), 0.01);
    assertEquals(2054 * unit, number(boxes.get(3), "width"), 0.01);
    assertEquals(
        "Descriptor Table: bytes 0 to 4095, 4096 bytes. Available Ring: bytes 4096 to 4613, 518"
            + " bytes. Padding: bytes 4614 to 8191, 3578 bytes. Used Ring: bytes 8192 to 10245,"
            + " 2054 bytes.",
        only(picture, "desc"));
  }

  @ParameterizedTest
  @CsvSource({"1, 65536", "32768, 4", "2, 2147483648"})
  void aPartIsNeverTooThinToBeSeenNorOutsideThePicture(int size, long align) {
    Document picture = read(LayoutPicture.of(new QueueSize(size), new QueueAlign(align)));
    double width = number(picture.getDocumentElement(), "width");
    for (Element box : all(picture, "rect")) {
      assertTrue(number(box, "width") >= 1.5, box.getAttribute("width"));
      assertTrue(number(box, "x") + number(box, "width") <= width, box.getAttribute("x"));
    }
  }

  @Test
  void bytesInConflictAreMarkedAndCounted() {
    Document picture = read(ComparisonPicture.of(RingSide.standard(TWO), slipped()));
    assertTrue(
        only(picture, "desc").startsWith("Marked with ! and hatched: 20 bytes"),
        only(picture, "desc"));
    assertTrue(
        only(picture, "desc").contains(" Byte 40: used_event; used_event + used.flags."),
        only(picture, "desc"));
    long marks =
        all(picture, "text").stream().filter(text -> text.getTextContent().equals("!")).count();
    assertEquals(10, marks);
  }

  @Test
  void equalRingsCarryNoMark() {
    RingSide side = RingSide.standard(TWO);
    Document picture = read(ComparisonPicture.of(side, side));
    assertEquals("The two use every byte alike.", only(picture, "desc"));
    assertFalse(all(picture, "text").stream().anyMatch(text -> text.getTextContent().equals("!")));
  }

  @Test
  void aMapMarksThePointsThatDiffer() {
    QueueSize two = new QueueSize(2);
    QueueSize four = new QueueSize(4);
    Differing differing =
        new Differing(
            List.of(
                new Differing.Row(new QueueAlign(4), List.of(two, four)),
                new Differing.Row(new QueueAlign(8), List.of(two))));
    Document picture = read(MapPicture.of("Where < it > differs", differing, Domain.DEFAULT));
    assertEquals("Where < it > differs", only(picture, "title"));
    assertEquals(
        "It differs at 3 of 240 points: a = 4 with n = 2 and 4, and a = 8 with n = 2.",
        only(picture, "desc"));
    long marks =
        all(picture, "text").stream().filter(text -> text.getTextContent().equals("x")).count();
    assertEquals(3, marks);
    assertEquals(3, boxes(picture, FillPattern.DIFFERENT));
    assertEquals(1, boxes(picture, FillPattern.BLANK), "the grid");
    assertEquals(
        14 + 15, subpaths(picture, "fill", "none"), "lines between 16 sizes and 15 aligns");
  }

  private static long boxes(Document picture, FillPattern shade) {
    return subpaths(picture, "fill", shade.colour());
  }

  private static long subpaths(Document picture, String attribute, String value) {
    return all(picture, "path").stream()
        .filter(path -> path.getAttribute(attribute).equals(value))
        .mapToLong(path -> path.getAttribute("d").chars().filter(each -> each == 'M').count())
        .sum();
  }

  /** Bytes in conflict that follow each other are one surface on each side that reaches them. */
  @Test
  void everyByteInConflictIsHatched() {
    Document picture = read(ComparisonPicture.of(RingSide.standard(TWO), slipped()));
    double marked = 18.0 * 10;
    Map<String, Double> heights = new TreeMap<>();
    for (Element area : all(picture, "rect")) {
      if (area.getAttribute("fill").equals(FillPattern.CONFLICT.colour())) {
        heights.merge(area.getAttribute("x"), number(area, "height"), Double::sum);
      }
    }
    List<Row> rows = Rows.of(RingSide.standard(TWO), slipped());
    assertEquals(10, rows.stream().filter(Row::conflict).count());
    long shorter = rows.stream().filter(row -> row.conflict() && row.right().inside()).count();
    assertEquals(Map.of("80", marked, "364", 18.0 * shorter), heights);
  }

  /** A reader of one picture alone gets all of it: nothing is drawn by another element's name. */
  @Test
  void aPictureStandsByItself() {
    for (Drawing drawing :
        List.of(
            LayoutPicture.of(new QueueSize(2), new QueueAlign(4)),
            ComparisonPicture.of(RingSide.standard(TWO), slipped()))) {
      Document picture = read(drawing);
      assertEquals("12", picture.getDocumentElement().getAttribute("font-size"));
      assertFalse(picture.getDocumentElement().getAttribute("fill").isEmpty());
      assertFalse(drawing.svg().contains(" id="), "pictures of one page would share it");
      assertFalse(drawing.svg().contains(" class="), "it would need the page's style");
    }
  }

  /** In the dark each colour is another one, by a sheet that only screens read. */
  @Test
  void everyColourHasOneForTheDark() {
    String sheet = DarkColours.onScreens();
    for (Drawing drawing :
        List.of(
            LayoutPicture.of(new QueueSize(256), new QueueAlign(4096)),
            ComparisonPicture.of(RingSide.standard(TWO), slipped()),
            seen(List.of(new QueueSize(2)), Set.of()))) {
      assertEquals(sheet, only(read(drawing), "style"));
      assertFalse(drawing.inline().contains("<style"), "a page has it once");
      Matcher colour = Pattern.compile("(fill|stroke)=\"(#[0-9a-f]{6})\"").matcher(drawing.svg());
      while (colour.find()) {
        String rule = "svg [" + colour.group() + "]{" + colour.group(1) + ":#";
        assertTrue(sheet.contains(rule), rule);
      }
    }
    assertTrue(sheet.startsWith("@media screen and (prefers-color-scheme:dark){"), sheet);
  }

  private static Drawing seen(List<QueueSize> sizes, Set<Cell> unseen) {
    Domain domain =
        new Domain(
            List.of(new QueueSize(1), new QueueSize(2), new QueueSize(4)),
            List.of(new QueueAlign(4), new QueueAlign(8)));
    Differing computed = rows(List.of(new QueueSize(2)));
    return SeenPicture.of(
        "both", "left", "right", new SeenRegion(domain, computed, rows(sizes), unseen));
  }

  private static Differing rows(List<QueueSize> sizes) {
    return new Differing(List.of(new Differing.Row(new QueueAlign(4), sizes)));
  }

  private static long marks(Document picture, String mark) {
    return all(picture, "text").stream().filter(text -> text.getTextContent().equals(mark)).count();
  }

  @Test
  void whatWasSeenIsDrawnBesideWhatWasComputed() {
    Document picture = read(seen(List.of(new QueueSize(2)), Set.of()));
    assertEquals(2, marks(picture, "x"));
    assertEquals(0, marks(picture, "?"));
    assertEquals(
        "Left, left: It differs at 1 of 6 points: a = 4 with n = 2. Right, right: The same points"
            + " are marked.",
        only(picture, "desc"));
  }

  /** The control: a device that does something else, and one of which a point was not seen. */
  @Test
  void whatWasSeenElsewhereOrNotAtAllIsSaid() {
    Set<Cell> unseen = Set.of(new Cell(new QueueSize(1), new QueueAlign(8)));
    Document picture = read(seen(List.of(new QueueSize(2), new QueueSize(4)), unseen));
    assertEquals(3, marks(picture, "x"));
    assertEquals(1, marks(picture, "?"));
    assertTrue(only(picture, "desc").contains("Right, right: It differs at 2 of 6 points"));
    assertTrue(only(picture, "desc").endsWith("could not be seen at 1 of them."));
  }

  @Test
  void everyPictureHasATitleAndADescription() {
    for (Drawing drawing :
        List.of(
            LayoutPicture.of(new QueueSize(1), new QueueAlign(4)),
            ComparisonPicture.of(RingSide.standard(TWO), slipped()),
            MapPicture.of("map", new Differing(List.of()), Domain.DEFAULT))) {
      Document picture = read(drawing);
      assertEquals("img", picture.getDocumentElement().getAttribute("role"));
      assertFalse(only(picture, "title").isBlank());
      assertFalse(only(picture, "desc").isBlank());
    }
  }
}
