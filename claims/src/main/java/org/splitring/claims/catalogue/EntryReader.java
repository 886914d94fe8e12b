package org.splitring.claims.catalogue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.yaml.YamlMapping;
import org.splitring.model.claim.Bound;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Provenance;
import org.splitring.model.claim.Read;
import org.splitring.model.claim.Role;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Transport;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;

/** Reads one file of the catalogue. Formulas are read for {@link DataModel#LP64}. */
final class EntryReader {

  static final DataModel MODEL = DataModel.LP64;
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
  private static final Pattern LINES = Pattern.compile("[1-9][0-9]{0,6}-[1-9][0-9]{0,6}");
  private static final List<String> TYPES =
      List.of("uint8_t", "uint16_t", "uint32_t", "uint64_t", "int32_t", "int64_t");
  private static final String OBSERVED = "observed";
  private static final Pattern FILE = Pattern.compile("[a-z][a-z0-9.-]*[.]yaml");
  private static final List<String> NEEDED =
      List.of(
          "id",
          "name",
          "role",
          "repository",
          "commit",
          "path",
          "functions",
          "inputs",
          "transports",
          "quantities");

  private static final List<String> ALLOWED =
      Stream.concat(SourceSection.KEYS.stream(), Stream.of(OBSERVED)).toList();

  private final String file;
  private final StatementReader statements;
  private final Observations observations;

  /** The observations that stand in files of their own. */
  interface Observations {
    Recorded read(String file) throws UnreadableException;
  }

  EntryReader(String file, FormulaParser formulas, Observations observations) {
    this.file = file;
    this.observations = observations;
    this.statements = new StatementReader(formulas, MODEL);
  }

  /** The entry that a file's text states. */
  Entry read(Node node) throws UnreadableException {
    YamlMapping top = new YamlMapping(file, node, "the entry").expect(NEEDED, ALLOWED);
    Map<Quantity, String> expected = new LinkedHashMap<>();
    String path = top.text("path");
    List<Statement> stated = statements.read(top.section("quantities"), path, expected);
    YamlMapping functions = top.section("functions");
    Claim claim =
        new Claim(
            id(top),
            top.text("name"),
            role(top),
            new Provenance(
                Read.CATALOGUE,
                Optional.of(top.text("repository")),
                Optional.of(top.text("commit")),
                Optional.of(path),
                Optional.of(String.join(", ", functions.keys())),
                Optional.of(lines(functions))),
            MODEL,
            inputs(top.section("inputs")),
            SourceSection.scope(top),
            transports(top.section("transports")),
            stated);
    return new Entry(claim, expected, source(top, claim, functions), observed(top));
  }

  private List<Recorded> observed(YamlMapping top) throws UnreadableException {
    List<Recorded> observed = new ArrayList<>();
    for (String name : top.list(OBSERVED)) {
      if (!FILE.matcher(name).matches()) {
        throw top.at(OBSERVED)
            .wrong("'" + name + "' is no file of the catalogue", "name one, such as toy-1.0.yaml");
      }
      observed.add(observations.read(name));
    }
    return observed;
  }

  private String id(YamlMapping top) throws UnreadableException {
    String id = top.text("id");
    if (!ID.matcher(id).matches()) {
      throw top.at("id")
          .wrong("'" + id + "' is no id", "an id is small letters, digits and '-', a letter first");
    }
    if (!Path.of(file).endsWith(id + ".yaml")) {
      throw top.at("id")
          .wrong("the id is '" + id + "'", "name the file " + id + ".yaml, or mend the id");
    }
    return id;
  }

  private static Role role(YamlMapping top) throws UnreadableException {
    String word = top.text("role");
    return Stream.of(Role.values())
        .filter(role -> role.label().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                top.at("role")
                    .wrong(
                        "unknown role '" + word + "'",
                        "write one of "
                            + String.join(
                                ", ", Stream.of(Role.values()).map(Role::label).toList())));
  }

  private static String lines(YamlMapping functions) throws UnreadableException {
    List<String> all = new ArrayList<>();
    for (String function : functions.keys()) {
      String lines = functions.text(function);
      if (!LINES.matcher(lines).matches()) {
        throw functions
            .at(function)
            .wrong("'" + lines + "' are no lines", "write the first and the last, such as 10-24");
      }
      all.add(lines);
    }
    return String.join(", ", all);
  }

  private static List<Bound> inputs(YamlMapping inputs) throws UnreadableException {
    List<Bound> bound = new ArrayList<>();
    for (String expression : inputs.keys()) {
      YamlMapping each = inputs.section(expression).expect(List.of("input", "type"), List.of());
      String name = each.text("input");
      Input input =
          Input.named(name)
              .orElseThrow(
                  () ->
                      each.at("input")
                          .wrong("unknown input '" + name + "'", "write n, a, base or evt"));
      bound.add(new Bound(expression, input, type(each)));
    }
    return bound;
  }

  private static CType type(YamlMapping input) throws UnreadableException {
    String word = input.text("type");
    if (!TYPES.contains(word)) {
      throw input
          .at("type")
          .wrong("unknown type '" + word + "'", "write one of " + String.join(", ", TYPES));
    }
    boolean signed = word.startsWith("int");
    String width = word.substring(signed ? "int".length() : "uint".length(), word.length() - 2);
    return new CType(Integer.parseInt(width), signed);
  }

  private static List<Transport> transports(YamlMapping transports) throws UnreadableException {
    List<Transport> read = new ArrayList<>();
    for (String name : transports.keys()) {
      read.add(new Transport(name, align(transports, name)));
    }
    return read;
  }

  private static Optional<QueueAlign> align(YamlMapping transports, String name)
      throws UnreadableException {
    String word = transports.text(name);
    if (word.equals("any")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new QueueAlign(Long.parseLong(word)));
    } catch (IllegalArgumentException e) {
      throw transports
          .at(name)
          .wrong(
              "'" + word + "' is no Queue Align",
              "write the power of two that the transport fixes, or any");
    }
  }

  private static Optional<SourceRequest> source(YamlMapping top, Claim claim, YamlMapping functions)
      throws UnreadableException {
    if (claim.role() == Role.TEXT) {
      return Optional.empty();
    }
    Map<String, Input> inputs = new LinkedHashMap<>();
    claim.inputs().forEach(bound -> inputs.put(bound.expression(), bound.input()));
    return Optional.of(
        SourceSection.request(
            top, Path.of(top.text("path")), List.copyOf(functions.keys()), inputs, MODEL));
  }
}
