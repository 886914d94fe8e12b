package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.sentence.Naming;
import org.splitring.claims.latex.tex.Listing;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The macro and the function by which the text computes the bytes of a ring, read as the C that
 * they are.
 *
 * <p>The function gives a size and no place; but the first of its two terms ends where the used
 * ring starts, and so says where that is.
 */
final class SizeFormula {

  static final String FUNCTION = "virtq_size";
  static final String MACRO = "ALIGN";

  private static final String FIRST_TERM = "splitring_first_term";
  private static final String ANY_NUMBER = "splitring_any_number";
  private static final Pattern DEFINITION =
      Pattern.compile("[ \\t]*#[ \\t]*define[ \\t]+" + MACRO + "\\b");
  private static final Pattern ANOTHER =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*(?:define|undef)[ \\t]+" + MACRO + "\\b");
  private static final List<String> STRUCTS = List.of("virtq_desc", "virtq_used_elem");
  private static final String MEND = "make the listing the C of one function";

  private final TexFile file;
  private final Listing listing;
  private final KnownCode reader;
  private final GivenNames names;
  private final LiveCode.Function function;

  private SizeFormula(
      TexFile file, Listing listing, LiveCode code, List<Naming> namings, KnownCode reader) {
    this.reader = reader;
    this.file = file;
    this.listing = listing;
    function = code.function(FUNCTION).orElseThrow();
    names = GivenNames.of(namings, code, function);
  }

  /**
   * What is said by every listing that defines the function.
   *
   * @param namings under which names it is given Queue Align and Queue Size; if there are none, by
   *     the names that the first editions have
   */
  static List<Passage> in(TexFile file, List<Naming> namings, KnownCode reader) {
    List<Passage> passages = new ArrayList<>();
    for (Listing listing : file.listings()) {
      LiveCode code = LiveCode.of(listing);
      if (code.definesFunction(FUNCTION)) {
        passages.addAll(new SizeFormula(file, listing, code, namings, reader).passages());
      } else if (ANOTHER.matcher(code.text()).find()) {
        passages.add(
            new Passage.Unread(
                Topic.MACRO,
                "another " + MACRO,
                listing.at(),
                "the macro is defined, or taken back, where the formula is not",
                "define it once, beside " + FUNCTION));
      }
    }
    return passages;
  }

  private List<Passage> passages() {
    Optional<String> first = SumOfTwo.first(function.body());
    String code = ListedCode.formula(needed(), listing, STRUCTS, names);
    String whole =
        first
            .map(
                term ->
                    code
                        + String.format(
                            Locale.ROOT,
                            "static inline unsigned long %s(%s) { return %s; }\n",
                            FIRST_TERM,
                            names.renamed(function.parameters(), true),
                            names.renamed(term.replaceAll("\\s+", " "), false)))
            .orElse(code);
    Passage total = passage(Topic.TOTAL, FUNCTION, listing.at(), whole, FUNCTION, Quantity.TOTAL);
    Passage macro =
        first.isPresent()
            ? passage(Topic.MACRO, MACRO, macro(), whole, FIRST_TERM, Quantity.USED)
            : new Passage.Unread(
                Topic.MACRO,
                MACRO,
                macro(),
                "the size is not a sum of two terms that are both rounded up, so it does not say"
                    + " where the used ring starts",
                "write it as the one part rounded up plus the other");
    return Stream.concat(Stream.of(macro, total), rounding(whole).stream()).toList();
  }

  /** The macro by itself, if there is one and it can be followed. */
  private Optional<Passage> rounding(String code) {
    String asked =
        String.format(
            Locale.ROOT,
            "static inline unsigned long %s(unsigned long number) { return %s(number); }\n",
            ANY_NUMBER,
            MACRO);
    Map<String, Input> inputs = new HashMap<>(names.inputs());
    inputs.remove(GivenNames.SIZE);
    inputs.put("number", Input.N);
    try {
      Claim claim = reader.claim(file.path(), code + asked, ANY_NUMBER, inputs, Quantity.USED);
      return claim.statements().get(0) instanceof Statement.Stated stated
          ? Optional.of(new Passage.Rounding(MACRO + " of any number", macro(), stated.formula()))
          : Optional.empty();
    } catch (UnreadableException e) {
      return Optional.empty();
    }
  }

  private List<Listing> needed() {
    List<Listing> needed = new ArrayList<>();
    needed.add(listing);
    file.listings().stream()
        .filter(each -> STRUCTS.stream().anyMatch(LiveCode.of(each)::definesStruct))
        .filter(each -> !needed.contains(each))
        .forEach(needed::add);
    return needed;
  }

  /** The lines of the macro's definition; of the whole listing, if it has none. */
  private Lines macro() {
    List<String> lines = LiveCode.of(listing).lines();
    for (int i = 0; i < lines.size(); i++) {
      if (DEFINITION.matcher(lines.get(i)).lookingAt()) {
        int last = i;
        while (last + 1 < lines.size() && lines.get(last).endsWith("\\")) {
          last++;
        }
        int first = listing.at().first();
        return new Lines(file.path(), first + i, first + last);
      }
    }
    return listing.at();
  }

  private Passage passage(
      Topic topic, String subject, Lines at, String code, String asked, Quantity quantity) {
    if (names.trouble().isPresent()) {
      return new Passage.Unread(
          topic,
          subject,
          at,
          names.trouble().get(),
          "say under which names the formula has Queue Align and Queue Size");
    }
    try {
      Claim claim = reader.claim(file.path(), code, asked, names.inputs(), quantity);
      return new Passage.Arithmetic(topic, subject, at, ofText(claim), names.meaning());
    } catch (UnreadableException e) {
      return new Passage.Unread(topic, subject, at, e.getMessage(), MEND);
    }
  }

  private Claim ofText(Claim claim) {
    Provenance from =
        new Provenance(
            Read.LISTING,
            Optional.empty(),
            Optional.empty(),
            Optional.of(file.path()),
            Optional.of(FUNCTION),
            Optional.of(listing.at().range()));
    return new Claim(
        FUNCTION,
        "the standard, as printed",
        Role.TEXT,
        from,
        claim.model(),
        claim.inputs(),
        claim.scope(),
        List.of(),
        List.of(Unclaimed.forText(claim.statements().get(0))));
  }
}
