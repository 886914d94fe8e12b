package org.splitring.claims.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Input;
import org.splitring.model.layout.Quantity;
import org.splitring.reader.ReadRequest;
import org.splitring.reader.SourceReader;
import org.splitring.reader.c.lower.DefinedStructure;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.SourceLanguage;
import org.splitring.reader.source.SourceTree;
import org.splitring.reader.source.UnreadableSourceException;

/**
 * Reads C that lies in no file of its own, such as a listing of a document. It includes nothing.
 */
public final class TextReader {

  private TextReader() {}

  /**
   * What a function of the text returns, and nothing of what else it may store.
   *
   * @param name of the file that people should look at, for messages
   * @param inputs which expressions are which input
   * @param output which quantity the function returns
   * @throws UnreadableException if it is not C, or there is no such function
   */
  public static Claim claim(
      String name, String text, String function, Map<String, Input> inputs, Quantity output)
      throws UnreadableException {
    UserHints hints = new UserHints(inputs, Map.of(), Map.of(function, output), Scope.WHOLE);
    ReadRequest request = request(name, text, List.of(function), hints);
    Claim claim =
        BoundedRun.call(name, () -> read(() -> SourceReader.read(request))).get(0).claim();
    Statement statement =
        claim
            .statement(output)
            .orElseThrow(
                () ->
                    new UnreadableException(
                        name + ": what " + function + " returns could not be followed"));
    return claim.saying(List.of(statement));
  }

  /**
   * The structures that a text defines, in its order.
   *
   * @throws UnreadableException if it cannot be read at all
   */
  public static List<DefinedStructure> structures(String name, String text)
      throws UnreadableException {
    ReadRequest request = request(name, text, List.of(), UserHints.NONE);
    return BoundedRun.call(name, () -> read(() -> SourceReader.structures(request)));
  }

  private interface Question<T> {
    T ask() throws UnreadableSourceException;
  }

  private static <T> T read(Question<T> question) throws UnreadableException {
    try {
      return question.ask();
    } catch (UnreadableSourceException e) {
      throw new UnreadableException(e.getMessage());
    }
  }

  private static ReadRequest request(
      String name, String text, List<String> functions, UserHints hints) {
    return new ReadRequest(
        name,
        functions,
        new Alone(name, text),
        List.of(),
        Map.of(),
        hints,
        DataModel.LP64,
        Optional.of(SourceLanguage.C),
        Set.of());
  }

  /** A file beside which there is no other. */
  private record Alone(String name, String whole) implements SourceTree {
    @Override
    public Optional<String> find(String path) {
      return path.equals(name) ? Optional.of(name) : Optional.empty();
    }

    @Override
    public Optional<String> text(String path) {
      return Optional.of(whole);
    }

    @Override
    public List<String> named(String last) {
      return List.of();
    }
  }
}
