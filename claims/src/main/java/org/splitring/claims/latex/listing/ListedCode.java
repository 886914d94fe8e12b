package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.splitring.claims.latex.tex.Listing;

/**
 * Makes C of listings, every line where it was in the document, with these changes and no others.
 *
 * <ul>
 *   <li>What is no listing, or not one that is asked for, is left out.
 *   <li>An array of {@code [ Queue Size ]}, in a comment or not, has that many elements; beside a
 *       formula it has a number of them that is not known.
 *   <li>An array of {@code [ Padding ]} has none: how many bytes it has is said in words.
 *   <li>Structures are packed: the standard says that they are without padding.
 *   <li>Structures may be defined behind their use, as the document does.
 *   <li>A name under which a formula is given Queue Align or Queue Size becomes what the text says
 *       that it is; Queue Align is an {@code unsigned int}, the type that Queue Size has there.
 * </ul>
 */
final class ListedCode {

  private static final Pattern QUEUE_SIZE =
      Pattern.compile(
          "\\[\\s*(?:/\\*\\s*)?Queue Size((?:\\s*[-+*]\\s*\\d{1,5})?)(?:\\s*\\*/)?\\s*\\]");
  private static final Pattern PADDING =
      Pattern.compile("\\[\\s*(?:/\\*\\s*)?Padding(?:\\s*\\*/)?\\s*\\]");

  private static final Pattern STRUCT = Pattern.compile("\\bstruct\\s+(\\w+)\\s*\\{");

  private static final String PACKED = "#pragma pack(1)";

  private ListedCode() {}

  /** The structures of listings, for one Queue Size. */
  static String structures(Collection<Listing> listings, int queueSize) {
    String text = together(listings, PACKED);
    text = QUEUE_SIZE.matcher(text).replaceAll("[" + queueSize + "$1]");
    return PADDING.matcher(text).replaceAll("[0]");
  }

  /** A formula with the structures that it needs, in the listings that have them. */
  static String formula(
      Collection<Listing> listings, Listing formula, List<String> structs, GivenNames names) {
    String declared =
        structs.stream().map(tag -> "struct " + tag + "; ").collect(Collectors.joining());
    if (!names.undeclared().isEmpty()) {
      declared += "extern unsigned int " + String.join(", ", names.undeclared()) + ";";
    }
    List<Listing> ready = new ArrayList<>();
    for (Listing listing : listings) {
      ready.add(
          listing.equals(formula)
              ? new Listing(listing.at(), renamed(LiveCode.of(listing), names))
              : listing);
    }
    String text =
        STRUCT.matcher(together(ready, declared)).replaceAll("struct __attribute__((packed)) $1 {");
    return QUEUE_SIZE.matcher(text).replaceAll("[Entries$1]");
  }

  private static List<String> renamed(LiveCode code, GivenNames names) {
    LiveCode.Function function = code.function(SizeFormula.FUNCTION).orElseThrow();
    String head = "(" + function.parameters() + ")";
    int at = code.text().indexOf(head);
    String before = names.renamed(code.text().substring(0, at), false);
    String behind = names.renamed(code.text().substring(at + head.length()), false);
    return (before + names.renamed(head, true) + behind).lines().toList();
  }

  /** Line 1 of a file is never in a listing: that is where the listing would begin. */
  private static String together(Collection<Listing> listings, String firstLine) {
    int last = listings.stream().mapToInt(each -> each.at().last()).max().orElse(1);
    String[] lines = new String[last];
    Arrays.fill(lines, "");
    lines[0] = firstLine;
    for (Listing listing : listings) {
      for (int i = 0; i < listing.lines().size(); i++) {
        lines[listing.at().first() - 1 + i] = listing.lines().get(i);
      }
    }
    return String.join("\n", new ArrayList<>(List.of(lines))) + "\n";
  }
}
