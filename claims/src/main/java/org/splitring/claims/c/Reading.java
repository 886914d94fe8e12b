package org.splitring.claims.c;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.cdt.core.dom.ast.IASTNode;
import org.eclipse.cdt.core.dom.ast.IBinding;
import org.eclipse.cdt.core.dom.ast.IType;
import org.splitring.claims.UnreadableException;
import org.splitring.model.claim.Claim;
import org.splitring.model.claim.Place;
import org.splitring.model.formula.CType;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;

/** What the parts of one reading share. */
final class Reading {

  /** The most steps one reading takes before it gives up. */
  private static final int MOST_STEPS = 2_000_000;

  final Translation translation;
  final DataModel model;
  final Definitions definitions;
  final UndeclaredCalls undeclared;
  final Unknowns unknowns = new Unknowns();
  final Build build = new Build(this::unknownCondition);
  final Consulted consulted = new Consulted();
  final Configuration configuration;
  final Abi abi;
  final Memory memory;
  final Conversions conversions;
  final Evaluator evaluator;
  final Choices choices;
  final Places places;
  final Pointees pointees;
  final Calls calls;
  final Statements statements;
  final Sequencing sequencing;
  final Trial trial = new Trial();
  final RingCalls ringCalls = new RingCalls();
  final Areas areas = new Areas(this);
  final BothWays bothWays = new BothWays(this);
  final CppFunctions functions;
  final CppObjects objects;
  final CppExpressions cpp;
  final Constructors constructors;
  final References references;

  /** What variables declared as {@code auto} were found to be. */
  final Map<IBinding, IType> autos = new HashMap<>();

  /** The call from which every part of a ring has memory of its own. */
  Optional<String> ownMemory = Optional.empty();

  /** Whether there is a piece of text that whoever is called may run. */
  boolean closures;

  private Set<IASTNode> doubtful = Set.of();
  private Consumer<Claim> notes = claim -> {};
  private int steps;
  private int stamps;

  Reading(Translation translation) {
    this.translation = translation;
    this.model = translation.request().model();
    this.definitions = new Definitions(translation.unit());
    undeclared = new UndeclaredCalls(translation.unit());
    this.configuration = new Configuration(translation);
    this.abi =
        new Abi(
            model,
            definitions,
            new PackPragmas(translation.unit()),
            new ConstantExpressions(this),
            consulted,
            translation.isListing());
    this.memory = new Memory(this);
    this.conversions = new Conversions(this);
    this.evaluator = new Evaluator(this);
    this.choices = new Choices(this);
    this.places = new Places(this);
    this.pointees = new Pointees(this);
    this.calls = new Calls(this);
    this.statements = new Statements(this);
    this.sequencing = new Sequencing(this);
    this.functions = new CppFunctions(definitions);
    this.objects = new CppObjects(this);
    this.cpp = new CppExpressions(this);
    this.constructors = new Constructors(this);
    this.references = new References(this);
  }

  CType address() {
    return model.address();
  }

  int stamp() {
    return stamps++;
  }

  Place at(IASTNode node) {
    return translation.place(node);
  }

  /** From now on nothing is known of these types and functions. */
  void doubt(Set<IASTNode> nodes) {
    doubtful = Set.copyOf(nodes);
    abi.structs().doubt(nodes);
  }

  boolean isInDoubt(IASTNode node) {
    return doubtful.contains(node);
  }

  /** From now on somebody is told of every claim, while what was read for it is still known. */
  void note(Consumer<Claim> listener) {
    notes = listener;
  }

  Claim noted(Claim claim) {
    notes.accept(claim);
    return claim;
  }

  /** Begins with another function. */
  void begin() {
    consulted.clear();
    ringCalls.clear();
    areas.clear();
    autos.clear();
    ownMemory = Optional.empty();
    closures = false;
    steps = 0;
  }

  /** Counts a step; the bound is far beyond any function that lays out a ring. */
  void step(IASTNode node) {
    ReaderThread.step();
    if (++steps > MOST_STEPS) {
      throw new TooMuchException(at(node) + ": more than " + MOST_STEPS + " steps were read");
    }
  }

  /**
   * Counts what a name costs to be resolved: its scope is looked for through all that is around.
   */
  static void walkUp(IASTNode name) {
    int depth = 0;
    for (IASTNode at = name; at != null; at = at.getParent()) {
      depth++;
    }
    ReaderThread.entries(depth);
  }

  /** Ends a reading that would take too long. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMuchException(String message) {
      super(message, null, false, false);
    }

    UnreadableException forPeople() {
      return new UnreadableException(getMessage() + "; name the function to read");
    }
  }

  private Formula unknownCondition() {
    return lost(
        CType.INT,
        "a condition",
        "a condition grows too large to be followed",
        translation.unit(),
        "read a simpler function");
  }

  /** A number that is not known. */
  Formula lost(CType type, String shown, String reason, IASTNode node, String mend) {
    return unknowns.fresh(
        type, new Unknowns.Unknown(Unknowns.Kind.LOST, shown, reason, at(node), mend));
  }

  /** The unknown that an unfollowed thing becomes. */
  Formula lost(CType type, String shown, UnfollowedException trouble, IASTNode node) {
    IASTNode other = trouble.node();
    return lost(type, shown, trouble.getMessage(), other == null ? node : other, trouble.mend());
  }

  /** A condition, unless it has grown beyond all measure. */
  Formula bounded(Formula condition, IASTNode node) {
    return build.tooLarge(condition)
        ? build.truth(lost(CType.INT, text(node), "the ways to here are too many", node, "no mend"))
        : condition;
  }

  /** A value of a type, about which nothing is known. */
  Value lostValue(IType type, String reason, IASTNode node, String mend) {
    return conversions.valueOf(
        type, lost(conversions.widthOf(type), text(node), reason, node, mend));
  }

  /** The source text of a node, on one line and not too long. */
  static String text(IASTNode node) {
    String text = node.getRawSignature().replaceAll("\\s+", " ").strip();
    return text.length() > 60 ? text.substring(0, 57) + "..." : text;
  }
}
