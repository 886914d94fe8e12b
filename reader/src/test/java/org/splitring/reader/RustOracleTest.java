package org.splitring.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.splitring.model.claim.Scope;
import org.splitring.model.claim.Statement;
import org.splitring.model.claim.Statement.Stated;
import org.splitring.model.claim.Statement.Unread;
import org.splitring.model.formula.CompiledFormula;
import org.splitring.model.formula.Outcome;
import org.splitring.model.formula.Point;
import org.splitring.model.layout.Quantity;
import org.splitring.model.layout.QueueAlign;
import org.splitring.model.layout.QueueSize;
import org.splitring.model.verdict.Domain;
import org.splitring.reader.ring.names.UserHints;
import org.splitring.reader.source.UnreadableSourceException;
import org.splitring.testing.Needed;

/** What is read of random functions is what rustc makes of them, in debug and in release builds. */
class RustOracleTest {

  private static final int FUNCTIONS = Integer.getInteger("splitring.rust.functions", 120);
  private static final long SEED = Long.getLong("splitring.rust.seed", 16);
  private static final String PANIC = "panic";

  @Test
  void theCompilerAgreesAtEveryPoint(@TempDir Path directory)
      throws IOException, InterruptedException, UnreadableSourceException {
    Needed.compiler("rustc");
    List<String> functions = new ArrayList<>();
    RandomRust random = new RandomRust(SEED);
    for (int i = 0; i < FUNCTIONS; i++) {
      functions.add(random.function("f" + i));
    }
    String text = RandomRust.around() + String.join("\n", functions) + "\n";
    Map<String, String> debug = run(directory, "debug", text, List.of("-Coverflow-checks=on"));
    Map<String, String> release =
        run(directory, "release", text, List.of("-Coverflow-checks=off", "-Cdebug-assertions=off"));
    Texts tree = Texts.of("q.rs", text);
    int stated = 0;
    List<String> undecided = new ArrayList<>();
    for (int i = 0; i < functions.size(); i++) {
      String name = "f" + i;
      Optional<Statement> statement = statement(tree, name);
      if (statement.isPresent() && statement.get() instanceof Stated said) {
        stated++;
        compare(said, name, functions.get(i), debug, release);
      } else if (statement.isPresent() && statement.get() instanceof Unread unread) {
        undecided.add(unread.reason());
      }
    }
    System.out.println(stated + " of " + functions.size() + " functions are stated");
    assertTrue(stated * 4 > functions.size(), stated + " stated; undecided: " + undecided);
  }

  private static Optional<Statement> statement(Texts tree, String name)
      throws UnreadableSourceException {
    ReadRequest request =
        ReadRequest.of(tree, "q.rs", name)
            .with(new UserHints(Map.of(), Map.of(), Map.of(name, Quantity.USED_SIZE), Scope.WHOLE));
    try {
      return SourceReader.read(request).get(0).claim().statement(Quantity.USED_SIZE);
    } catch (NothingReadException e) {
      return Optional.empty();
    }
  }

  private static void compare(
      Stated said,
      String name,
      String text,
      Map<String, String> debug,
      Map<String, String> release) {
    CompiledFormula formula = CompiledFormula.of(said.formula());
    Optional<CompiledFormula> where = said.laidOut().map(CompiledFormula::of);
    for (QueueSize size : Domain.DEFAULT.sizes()) {
      for (QueueAlign align : Domain.DEFAULT.aligns()) {
        Point point = new Point(size.entries(), align.bytes(), 0, 0);
        String key = name + " " + size.entries() + " " + align.bytes();
        boolean isLaidOut =
            where
                .map(each -> each.at(point) instanceof Outcome.Value value && value.bits() != 0)
                .orElse(true);
        String wanted = release.get(key);
        boolean mayPanic = said.notes().stream().anyMatch(each -> each.contains("panics"));
        if (mayPanic && debug.get(key).equals(PANIC)) {
          continue;
        }
        assertEquals(wanted, debug.get(key), key + " is said to be alike in both builds\n" + text);
        if (isLaidOut) {
          String got =
              formula.at(point) instanceof Outcome.Value value
                  ? Long.toUnsignedString(value.bits())
                  : "undefined";
          assertEquals(wanted, got, key + "\n" + text);
        } else {
          assertEquals(PANIC, wanted, key + " is not laid out\n" + text);
        }
      }
    }
  }

  /** What each function gives at each point. */
  private static Map<String, String> run(
      Path directory, String name, String text, List<String> options)
      throws IOException, InterruptedException {
    StringBuilder program =
        new StringBuilder("#![allow(warnings, arithmetic_overflow, unconditional_panic)]\n")
            .append(text);
    program.append("fn main() {\n  std::panic::set_hook(Box::new(|_| {}));\n");
    program.append("  let mut out = String::new();\n");
    program.append("  for s in 0..16u32 { for t in 2..17u32 {\n");
    program.append("    let n = 1u64 << s; let a = 1u64 << t;\n");
    for (int i = 0; i < FUNCTIONS; i++) {
      program.append(
          String.format(
              Locale.ROOT,
              "    show(&mut out, \"f%d\", n, a, std::panic::catch_unwind(|| f%d(std::hint::black_box(n)"
                  + " as _, std::hint::black_box(a) as _) as u64).ok());\n",
              i,
              i));
    }
    program.append("  } }\n  print!(\"{}\", out);\n}\n");
    program.append("fn show(out: &mut String, f: &str, n: u64, a: u64, x: Option<u64>) {\n");
    program.append("  out.push_str(&match x {\n");
    program.append("    Some(x) => format!(\"{} {} {} {}\\n\", f, n, a, x),\n");
    program.append("    None => format!(\"{} {} {} panic\\n\", f, n, a) });\n}\n");
    Path source = directory.resolve(name + ".rs");
    Files.writeString(source, program.toString());
    Path binary = directory.resolve(name);
    List<String> command =
        new ArrayList<>(
            List.of("rustc", "--edition=2021", "-o", binary.toString(), source.toString()));
    command.addAll(options);
    output(command);
    Map<String, String> values = new HashMap<>();
    for (String line : output(List.of(binary.toString())).split("\n")) {
      int last = line.lastIndexOf(' ');
      values.put(line.substring(0, last), line.substring(last + 1));
    }
    return values;
  }

  private static String output(List<String> command) throws IOException, InterruptedException {
    Path errors = Files.createTempFile("rustc", ".txt");
    Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = process.waitFor();
    String said = Files.readString(errors);
    Files.delete(errors);
    assertEquals(0, status, said);
    return text;
  }
}
