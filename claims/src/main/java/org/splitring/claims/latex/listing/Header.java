package org.splitring.claims.latex.listing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.latex.tex.Document;
import org.splitring.claims.latex.tex.TexFile;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.CText;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.StandardLayout;
import org.splitring.model.text.Lines;
import org.splitring.model.text.Passage;
import org.splitring.model.text.Topic;

/**
 * The C header that is printed with the text: its structures, the places of the event fields, and
 * the rule by which notifications are left out.
 */
public final class Header {

  private static final String RING = "struct virtq";

  /** The type of the event fields. */
  private static final String FIELD = "le16";

  private static final String NEED_EVENT = "virtq_need_event";

  /** What the parameters of the rule are, in their order, whatever they are called. */
  private static final List<Input> INDEXES = List.of(Input.A, Input.N, Input.BASE);

  private static final Map<String, Input> INPUTS =
      Map.of("n", Input.N, "a", Input.A, "base", Input.BASE);

  private final Document.Program program;

  private final LiveCode code;
  private final KnownCode reader;

  private Header(Document.Program program, KnownCode reader) {
    this.reader = reader;
    this.program = program;
    code = LiveCode.of(program.path(), program.text());
  }

  /** Whether a printed program is such a header. */
  public static boolean is(Document.Program program) {
    return program.path().endsWith(".h")
        && program.text().contains(RING)
        && LiveCode.of(program.path(), program.text()).text().contains(RING);
  }

  /** What a header says. */
  static List<Passage> in(Document.Program program, KnownCode reader) throws UnreadableException {
    TexFile.checkWhole(program.path(), program.text().lines().toList());
    return new Header(program, reader).passages();
  }

  private List<Passage> passages() {
    List<Passage> passages = new ArrayList<>();
    List<String> tags = Structures.TAGS.subList(0, Structures.TAGS.size() - 1);
    Lines top = Lines.one(program.path(), 1);
    List<Passage> structures =
        Structures.read(Topic.HEADER, program.path(), top, tags, size -> program.text(), reader);
    passages.addAll(structures);
    for (String tag : tags) {
      if (structures.stream().noneMatch(each -> each.subject().equals("struct " + tag))) {
        passages.add(missing("struct " + tag));
      }
    }
    passages.addAll(parts());
    passages.add(helper(Quantity.USED_EVENT, "avail", Quantity.AVAIL));
    passages.add(helper(Quantity.AVAIL_EVENT, "used", Quantity.USED));
    passages.add(rule());
    passages.addAll(
        ConditionalCode.in(Topic.HEADER, program.path(), 1, LiveCode.bare(program.text())));
    return passages;
  }

  private Passage missing(String subject) {
    return new Passage.Missing(
        Topic.HEADER, subject, Lines.one(program.path(), 1), "the header does not define it");
  }

  /** What the structure of a whole ring has for its parts, if the header defines it. */
  private List<Passage> parts() {
    Matcher body = Pattern.compile(RING + "\\s*\\{([^{}]*)\\}").matcher(code.text());
    if (!body.find()) {
      return List.of();
    }
    List<String> meant = new ArrayList<>();
    List<String> said = new ArrayList<>();
    for (String part : List.of("desc", "avail", "used")) {
      Matcher member =
          Pattern.compile("([^;]*\\W)" + part + "\\s*(\\[[^;]*\\])?\\s*;").matcher(body.group(1));
      meant.add("struct virtq_" + part + " * " + part);
      said.add(
          member.find()
              ? member.group(1).replaceAll("\\s+", " ").replaceAll(" ?\\* ?", " * ").strip()
                  + " "
                  + part
                  + (member.group(2) == null ? "" : member.group(2))
              : "no " + part);
    }
    Lines at = new Lines(program.path(), code.line(body.start()), code.line(body.end() - 1));
    return List.of(
        new Passage.Value(
            Topic.HEADER,
            "parts of struct virtq",
            at,
            String.join("; ", meant),
            String.join("; ", said)));
  }

  /** What a function gives for a ring whose parts are where the standard has them. */
  private Passage helper(Quantity quantity, String ring, Quantity start) {
    String function = "virtq_" + quantity.label();
    String asked = "splitring_" + quantity.label();
    String call =
        String.format(
            Locale.ROOT,
            """

        void *%s(struct virtq *vq, char *base, unsigned int n, unsigned long a)
        { vq->%s = n; vq->%s = (struct virtq_%s *)(base + (%s)); return %s(vq); }
        """,
            asked,
            count(),
            ring,
            ring,
            CText.of(StandardLayout.formula(start)),
            function);
    Optional<Lines> at = code.function(function).map(LiveCode.Function::at);
    if (at.isEmpty()) {
      return missing(function);
    }
    Optional<String> type = returned(function).filter(each -> !each.equals(FIELD));
    if (type.isPresent()) {
      return new Passage.Value(
          Topic.HEADER, function, at.get(), "a pointer to " + FIELD, "one to " + type.get());
    }
    return arithmetic(function, at.get(), claim(program.text() + call, asked, INPUTS, quantity));
  }

  /** What a function points to with what it returns, if that is a pointer to one word. */
  private Optional<String> returned(String function) {
    Matcher type = Pattern.compile("(\\w+)\\s*\\*\\s*" + function + "\\b").matcher(code.text());
    return type.find() ? Optional.of(type.group(1)) : Optional.empty();
  }

  /** The member of the whole ring that says how many entries it has: the one that is no pointer. */
  private String count() {
    Matcher body = Pattern.compile(RING + "\\s*\\{([^{}]*)\\}").matcher(code.text());
    List<String> counts =
        body.find()
            ? List.of(body.group(1).split(";", -1)).stream()
                .map(String::strip)
                .filter(member -> !member.isEmpty() && member.indexOf('*') < 0)
                .map(member -> member.replaceFirst(".*\\W", ""))
                .toList()
            : List.of();
    return counts.size() == 1 ? counts.get(0) : "num";
  }

  private Passage arithmetic(String subject, Lines at, Claim claim) {
    Statement statement = claim.statements().get(0);
    Statement here =
        statement instanceof Stated stated
            ? new Stated(
                stated.quantity(),
                stated.formula(),
                stated.measured(),
                stated.laidOut(),
                Optional.of(at.at()),
                stated.notes())
            : Unclaimed.forText(statement);
    return new Passage.Arithmetic(
        Topic.HEADER,
        subject,
        at,
        new Claim(
            subject,
            "the standard's header",
            claim.role(),
            claim.provenance(),
            claim.model(),
            claim.inputs(),
            claim.scope(),
            claim.transports(),
            List.of(here)),
        "");
  }

  private Passage rule() {
    Optional<LiveCode.Function> function = code.function(NEED_EVENT);
    if (function.isEmpty()) {
      return missing(NEED_EVENT);
    }
    Optional<Lines> at = function.map(LiveCode.Function::at);
    Map<String, Input> inputs = new HashMap<>();
    List<String> parameters = List.of(function.get().parameters().split(",", -1));
    for (int i = 0; i < Math.min(INDEXES.size(), parameters.size()); i++) {
      inputs.put(parameters.get(i).strip().replaceFirst(".*\\W", ""), INDEXES.get(i));
    }
    Claim claim = claim(program.text(), NEED_EVENT, inputs, Quantity.AVAIL_SIZE);
    Statement statement = claim.statements().get(0);
    boolean indexes =
        claim.inputs().stream().filter(each -> each.type().equals(CType.U16)).count()
            == INDEXES.size();
    if (statement instanceof Stated && !indexes) {
      return new Passage.Unread(
          Topic.HEADER,
          NEED_EVENT,
          at.get(),
          "it does not take three indexes of 16 bits",
          "give it the index waited for, the new and the old one, each a uint16_t");
    }
    if (statement instanceof Stated stated) {
      return new Passage.Notification(NEED_EVENT, at.get(), stated.formula());
    }
    Unread unread = (Unread) Unclaimed.forText(statement);
    return new Passage.Unread(Topic.HEADER, NEED_EVENT, at.get(), unread.reason(), unread.mend());
  }

  private Claim claim(String text, String function, Map<String, Input> inputs, Quantity quantity) {
    try {
      return reader.claim(program.path(), text, function, inputs, quantity);
    } catch (UnreadableException e) {
      return Unclaimed.of(function, quantity, e.getMessage());
    }
  }
}
