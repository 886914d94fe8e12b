package org.splitring.cli.services;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.splitring.alloy.ambiguity.Ambiguity;
import org.splitring.alloy.ambiguity.Analysis;
import org.splitring.alloy.ambiguity.UnansweredException;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.catalogue.Entry;
import org.splitring.claims.census.Census;
import org.splitring.claims.formula.FormulaReader;
import org.splitring.claims.guest.DriverSeen;
import org.splitring.claims.guest.GuestProbe;
import org.splitring.claims.guest.GuestRequest;
import org.splitring.claims.index.WorkProgress;
import org.splitring.claims.qemu.Probe;
import org.splitring.claims.qemu.ProbeRequest;
import org.splitring.claims.qemu.Probed;
import org.splitring.claims.reading.ClaimReader;
import org.splitring.claims.reading.ClaimWithDependencies;
import org.splitring.claims.reading.ExplainedClaim;
import org.splitring.claims.reading.SourceRequest;
import org.splitring.claims.search.Search;
import org.splitring.claims.search.Searched;
import org.splitring.claims.tree.Tree;
import org.splitring.cli.engine.Engine;
import org.splitring.model.claim.Claim;
import org.splitring.model.formula.DataModel;
import org.splitring.model.formula.Formula;
import org.splitring.model.verdict.Checked;
import org.splitring.model.verdict.Domain;
import org.splitring.properties.Checker;
import org.splitring.properties.explained.Explained;
import org.splitring.reader.SourceReader.Lines;

/** What the command line asks of the rest of the program; a test can answer in its place. */
public interface Services {

  /** The program's own. */
  Services REAL =
      new Services() {
        @Override
        public Optional<Entry> entry(String id) throws UnreadableException {
          return Catalogue.load(id);
        }

        @Override
        public Catalogue catalogue() throws UnreadableException {
          return Catalogue.load();
        }

        @Override
        public List<Claim> source(SourceRequest request) throws UnreadableException {
          return ClaimReader.read(request);
        }

        @Override
        public Formula formula(String text, DataModel model, Map<String, Optional<String>> defines)
            throws UnreadableException {
          return FormulaReader.read(text, model, defines);
        }

        @Override
        public Checked check(Claim claim, Domain domain, Engine engine) {
          return Explained.of(engine.check(claim, domain));
        }

        @Override
        public Checked repaired(Checked checked, SourceRequest source) {
          return SourceRepair.patched(checked, source);
        }
      };

  Catalogue catalogue() throws UnreadableException;

  /** The entry of that id in the catalogue, if there is one. */
  default Optional<Entry> entry(String id) throws UnreadableException {
    return catalogue().find(id);
  }

  /** The list of implementations that comes with the program. */
  default Census census(Catalogue catalogue) throws UnreadableException {
    return Census.load(catalogue);
  }

  List<Claim> source(SourceRequest request) throws UnreadableException;

  /** The same of the functions on some lines, each with the definitions it is made of. */
  default List<ClaimWithDependencies> sourced(SourceRequest request, Lines lines)
      throws UnreadableException {
    return ClaimReader.sourced(request, lines);
  }

  /** The same of the macros that give the place of an event field. */
  default List<ClaimWithDependencies> accessors(SourceRequest request) throws UnreadableException {
    return ClaimReader.accessors(request);
  }

  /** The same of the functions that the request names. */
  default List<ClaimWithDependencies> sourced(SourceRequest request) throws UnreadableException {
    return ClaimReader.sourced(request);
  }

  /** The same, each with what was read, to be shown. */
  default List<ExplainedClaim> explained(SourceRequest request) throws UnreadableException {
    return ClaimReader.explained(request);
  }

  /** Finds in a whole tree what claims something of a ring. */
  default Searched search(
      Tree tree, UnaryOperator<SourceRequest> told, WorkProgress looking, WorkProgress reading)
      throws UnreadableException {
    return Search.of(tree, told, looking, reading);
  }

  Formula formula(String text, DataModel model, Map<String, Optional<String>> defines)
      throws UnreadableException;

  /** Starts a QEMU to be asked; it ends when it is closed. */
  default Probing probe(ProbeRequest request) throws UnreadableException {
    Probe probe = Probe.start(request);
    return new Probing() {
      @Override
      public Probed run() throws UnreadableException {
        return probe.run();
      }

      @Override
      public void close() {
        probe.close();
      }
    };
  }

  /** Starts a guest to be watched; it ends when it is closed. */
  default Watching watch(GuestRequest request) throws UnreadableException {
    GuestProbe probe = GuestProbe.start(request);
    return new Watching() {
      @Override
      public DriverSeen run() throws UnreadableException {
        return probe.run();
      }

      @Override
      public void close() {
        probe.close();
      }
    };
  }

  /** A guest that is watched. */
  interface Watching extends AutoCloseable {

    DriverSeen run() throws UnreadableException;

    @Override
    void close();
  }

  /** A QEMU that can be asked. */
  interface Probing extends AutoCloseable {

    Probed run() throws UnreadableException;

    @Override
    void close();
  }

  Checked check(Claim claim, Domain domain, Engine engine);

  /** What says which time it is. */
  default InstantSource clock() {
    return InstantSource.system();
  }

  /** The day that a record bears: that of UTC, which is the same everywhere. */
  default LocalDate today() {
    return LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
  }

  /** What is given to the command on its standard input. */
  default InputStream input() {
    return System.in;
  }

  /** The verdicts alone, without what caused them and what follows. */
  default Checked verdicts(Claim claim, Domain domain) {
    return Checker.check(claim, domain);
  }

  /** Adds patches of the source that a claim was read from. */
  default Checked repaired(Checked checked, SourceRequest source) {
    return checked;
  }

  /** What the standard's text leaves open; {@code progress} is told what is being looked for. */
  default Ambiguity ambiguity(Consumer<String> progress) throws UnansweredException {
    return Analysis.run(progress);
  }
}
