package org.splitring.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.splitring.claims.UnreadableException;
import org.splitring.claims.catalogue.Catalogue;
import org.splitring.claims.census.Census;
import org.splitring.claims.census.Listed;
import org.splitring.claims.tree.Trees;
import org.splitring.cli.arguments.Arguments;
import org.splitring.cli.arguments.SourceArguments;
import org.splitring.cli.arguments.UsageException;
import org.splitring.cli.json.CensusJson;
import org.splitring.cli.output.Progress;
import org.splitring.cli.output.Screens;
import org.splitring.cli.report.CensusReport;
import org.splitring.cli.report.CensusRow;
import org.splitring.cli.report.ExitStatus;
import org.splitring.cli.services.Services;
import org.splitring.cli.text.CensusText;
import org.splitring.cli.text.drawing.Style;
import org.splitring.model.text.SpellingSuggestion;

/** {@code splitring census}: implementations read again from their own trees. */
final class CensusCommand {

  private static final String SOURCE = "--source";
  private static final String FOLDER = "--folder";
  private static final String LIST = "--list";

  private final Services services;
  private final Catalogue catalogue;
  private final Census census;

  private CensusCommand(Services services, Arguments arguments) throws UnreadableException {
    this.services = services;
    this.catalogue = services.catalogue();
    Optional<String> list = arguments.one(LIST);
    this.census =
        list.isPresent()
            ? Census.load(path(LIST, list.get()), catalogue)
            : services.census(catalogue);
  }

  static ExitStatus run(
      Arguments arguments, Services services, Screens screens, PrintStream out, PrintStream err)
      throws UsageException, UnreadableException {
    boolean json = arguments.json();
    if (!arguments.has(SOURCE) && !arguments.has(FOLDER)) {
      throw new UsageException("say where the trees are: --source ID=DIR, or --folder DIR");
    }
    CensusReport report =
        new CensusCommand(services, arguments).report(arguments, new Progress(err, screens));
    boolean colour =
        screens.outIsTerminal() && screens.colourWanted() && !arguments.has("--no-color");
    boolean detailed = arguments.has("--verbose") || !arguments.has(FOLDER);
    out.print(json ? CensusJson.of(report) : CensusText.of(report, new Style(colour), detailed));
    return report.status();
  }

  private CensusReport report(Arguments arguments, Progress shown)
      throws UsageException, UnreadableException {
    Map<String, String> sources = sources(arguments.many(SOURCE));
    Optional<Path> folder = arguments.one(FOLDER).map(Path::of);
    if (folder.isPresent() && !Files.isDirectory(folder.get())) {
      throw new UnreadableException(FOLDER + " " + folder.get() + ": there is no such directory");
    }
    List<Listed> all = new ArrayList<>();
    for (String id : sources.keySet()) {
      all.add(listed(id));
    }
    if (folder.isPresent()) {
      census.all().stream().filter(each -> !sources.containsKey(each.id())).forEach(all::add);
    }
    CensusTaker taker = new CensusTaker(services, includes(arguments));
    List<CensusRow> rows = new ArrayList<>();
    try (Progress progress = shown) {
      for (Listed each : all) {
        progress.at(rows.size() + 1, all.size(), each.id());
        String source = sources.get(each.id());
        rows.add(
            source == null
                ? inFolder(taker, each, folder.orElseThrow())
                : taker.row(each, Trees.open(source)));
      }
    }
    return new CensusReport(rows);
  }

  private static List<Path> includes(Arguments arguments) throws UnreadableException {
    List<Path> includes = new ArrayList<>();
    for (String include : arguments.many(SourceArguments.INCLUDE)) {
      includes.add(SourceArguments.directory(SourceArguments.INCLUDE, include));
    }
    return includes;
  }

  private static CensusRow inFolder(CensusTaker taker, Listed listed, Path folder)
      throws UnreadableException {
    Path tree = folder.resolve(listed.id());
    return Files.isDirectory(tree)
        ? taker.row(listed, Trees.directory(tree))
        : CensusTaker.without(listed, "there is no directory " + tree);
  }

  private Listed listed(String id) throws UnreadableException {
    Optional<Listed> found = census.find(id).or(() -> catalogue.find(id).flatMap(Listed::of));
    if (found.isPresent()) {
      return found.get();
    }
    List<String> ids =
        Stream.concat(
                census.all().stream().map(Listed::id),
                catalogue.entries().stream()
                    .flatMap(entry -> Listed.of(entry).stream())
                    .map(Listed::id))
            .distinct()
            .toList();
    String near =
        SpellingSuggestion.to(id, ids).map(each -> "; did you mean '" + each + "'?").orElse("");
    throw new UnreadableException(
        "neither the census nor the catalogue has source of '" + id + "'" + near);
  }

  private static Map<String, String> sources(List<String> words) throws UsageException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String word : words) {
      int equals = word.indexOf('=');
      if (equals <= 0 || equals == word.length() - 1) {
        throw new UsageException(SOURCE + " is ID=DIR or ID=DIR@REVISION, not '" + word + "'");
      }
      String id = word.substring(0, equals);
      if (sources.put(id, word.substring(equals + 1)) != null) {
        throw new UsageException(SOURCE + " names " + id + " twice");
      }
    }
    return sources;
  }

  private static Path path(String option, String text) throws UnreadableException {
    try {
      return Path.of(text);
    } catch (InvalidPathException impossible) {
      throw new UnreadableException(option + " " + text + ": not a path");
    }
  }
}
