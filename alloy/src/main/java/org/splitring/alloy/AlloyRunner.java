package org.splitring.alloy;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.alloy4.Err;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.ast.Expr;
import edu.mit.csail.sdg.ast.ExprVar;
import edu.mit.csail.sdg.ast.Sig;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.A4Solution;
import edu.mit.csail.sdg.translator.A4Tuple;
import edu.mit.csail.sdg.translator.A4TupleSet;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kodkod.engine.satlab.SATFactory;
import kodkod.engine.satlab.SATSolver;
import kodkod.solvers.SAT4J;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ISolver;

/**
 * Runs the commands of a model; the only class that knows Alloy's, whose results leave as values.
 *
 * <p>Alloy keeps state of its own between calls, so one question is asked at a time.
 */
public final class AlloyRunner {

  private static final Object ALLOY = new Object();

  private final CompModule model;
  private final String main;
  private final Settings settings;

  /**
   * How commands are run.
   *
   * @param conflicts how many times SAT4J may find itself in the wrong for one, before it gives up:
   *     as many on any machine
   * @param progress told, in words, what is being done
   */
  public record Settings(int conflicts, Consumer<String> progress) {

    /** Twenty times what the hardest question of the program takes, in silence. */
    public static final Settings USUAL = new Settings(200_000, text -> {});
  }

  private AlloyRunner(CompModule model, String main, Settings settings) {
    this.model = model;
    this.main = main;
    this.settings = settings;
  }

  /**
   * Reads a model.
   *
   * @throws IllegalArgumentException if Alloy cannot read it; with the place
   */
  public static AlloyRunner of(AlloyText text, Settings settings) {
    Map<String, String> loaded = new HashMap<>();
    text.files().forEach((name, content) -> loaded.put(path(name), content));
    synchronized (ALLOY) {
      try {
        CompModule model =
            CompUtil.parseEverything_fromFile(A4Reporter.NOP, loaded, path(text.main()));
        return new AlloyRunner(model, text.main(), settings);
      } catch (Err wrong) {
        throw unreadable(text.main(), wrong);
      }
    }
  }

  /** The commands of the model itself, in their order; not those of what it opens. */
  public List<AlloyCommand> commands() {
    return own().map(AlloyRunner::described).toList();
  }

  /** Runs the command of that name, where it is enough to know whether there is an instance. */
  public AlloyAnswer run(String label) {
    return run(label, Set.of());
  }

  /**
   * Runs the command of that name.
   *
   * @param variables what of an instance is wanted
   */
  public AlloyAnswer run(String label, Set<String> variables) {
    return first(command(label), variables::contains);
  }

  /** Runs the command of that name with a formula that has to hold besides. */
  public AlloyAnswer run(String label, String formula) {
    synchronized (ALLOY) {
      try {
        Command command = command(label);
        Expr more = model.parseOneExpressionFromString(formula);
        return first(command.change(command.formula.and(more)), name -> true);
      } catch (Err wrong) {
        throw unreadable(formula, wrong);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  private AlloyAnswer first(Command command, Predicate<String> wanted) {
    List<AlloyAnswer> first = new ArrayList<>();
    AlloyAnswer last =
        each(
            command,
            wanted,
            instance -> {
              first.add(new AlloyAnswer.Found(instance));
              return false;
            });
    return first.isEmpty() ? last : first.get(0);
  }

  /**
   * Runs the command of that name for one instance after another, until there are no more or {@code
   * more} says that it is enough.
   *
   * @param variables what of every instance is wanted: reading one takes longer than finding it
   * @return {@code None} if there are no more; {@code Found} with the last if it was enough
   */
  public AlloyAnswer each(String label, Set<String> variables, Predicate<Instance> more) {
    return each(command(label), variables::contains, more);
  }

  private AlloyAnswer each(Command command, Predicate<String> wanted, Predicate<Instance> more) {
    settings.progress().accept(main + ": " + command.label);
    synchronized (ALLOY) {
      try {
        A4Solution solution =
            TranslateAlloyToKodkod.execute_command(
                A4Reporter.NOP, model.getAllReachableSigs(), command, options());
        while (solution.satisfiable()) {
          Instance instance = instance(solution, wanted);
          if (!more.test(instance)) {
            return new AlloyAnswer.Found(instance);
          }
          solution = solution.next();
        }
        return new AlloyAnswer.None();
      } catch (RuntimeException failed) {
        if (String.valueOf(failed.getMessage()).contains("timed out")) {
          return new AlloyAnswer.Stopped("not solved with " + settings.conflicts() + " conflicts");
        }
        throw failed instanceof Err wrong ? unreadable(main, wrong) : failed;
      }
    }
  }

  private Command command(String label) {
    return own()
        .filter(each -> each.label.equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(main + " has no command named " + label));
  }

  /** What Alloy is told; set in full, since its own defaults are not those of its window. */
  A4Options options() {
    A4Options options = new A4Options();
    options.noOverflow = true;
    options.skolemDepth = 0;
    options.tempDirectory = System.getProperty("java.io.tmpdir");
    options.solver = new Sat4j(settings.conflicts());
    return options;
  }

  private Stream<Command> own() {
    return model.getAllCommands().stream().filter(each -> each.pos.filename.equals(path(main)));
  }

  private static AlloyCommand described(Command command) {
    Optional<Boolean> expected =
        command.expects < 0 ? Optional.empty() : Optional.of(command.expects > 0);
    return new AlloyCommand(command.label, command.check, expected, command.scope.toString());
  }

  private static Instance instance(A4Solution solution, Predicate<String> wanted) throws Err {
    Map<String, List<List<String>>> relations = new HashMap<>();
    for (ExprVar variable : solution.getAllSkolems()) {
      String name = variable.label.substring(variable.label.lastIndexOf('_') + 1);
      if (wanted.test(name)) {
        relations.put(name, tuples(solution.eval(variable)));
      }
    }
    for (Sig sig : solution.getAllReachableSigs()) {
      for (Sig.Field field : sig.getFields()) {
        if (wanted.test(field.label)) {
          relations.put(field.label, tuples(solution.eval(field)));
        }
      }
    }
    return new Instance(relations);
  }

  private static List<List<String>> tuples(Object evaluated) {
    List<List<String>> tuples = new ArrayList<>();
    for (A4Tuple tuple : (A4TupleSet) evaluated) {
      List<String> atoms = new ArrayList<>();
      for (int i = 0; i < tuple.arity(); i++) {
        atoms.add(tuple.atom(i));
      }
      tuples.add(atoms);
    }
    return tuples;
  }

  /** The texts are not on any disk: they have this path for Alloy alone. */
  private static String path(String file) {
    return "/splitring/" + file;
  }

  private static IllegalArgumentException unreadable(String main, Err wrong) {
    return new IllegalArgumentException("Alloy cannot read " + main + ": " + wrong, wrong);
  }

  /**
   * SAT4J as Alloy sets it, with a bound.
   *
   * <p>Others are not offered. "Best17" is faster, but lost instances when they were asked for one
   * after another; with electrod, Alloy answers without looking that there is no instance.
   */
  private static final class Sat4j extends SATFactory {

    private static final long serialVersionUID = 1;

    private final int conflicts;

    Sat4j(int conflicts) {
      this.conflicts = conflicts;
    }

    @Override
    public String id() {
      return "sat4j";
    }

    @Override
    public String type() {
      return "java";
    }

    @Override
    public boolean incremental() {
      return true;
    }

    @Override
    public SATSolver createSolver() {
      ISolver solver = SolverFactory.newDefault();
      solver.setTimeoutOnConflicts(conflicts);
      return new SAT4J(solver);
    }
  }
}
