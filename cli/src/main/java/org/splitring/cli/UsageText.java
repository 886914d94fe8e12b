package org.splitring.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What picocli found wrong, in one line. */
final class UsageText {

  private UsageText() {}

  static String of(ParameterException wrong) {
    if (wrong instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (wrong instanceof OverwrittenOptionException twice) {
      return name(twice.getOverwritten()) + " is given twice";
    }
    if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return name(missing.getMissing().get(0)) + " needs a value";
    }
    return String.valueOf(wrong.getMessage()).lines().findFirst().orElse("wrong usage");
  }

  private static String unmatched(UnmatchedArgumentException wrong) {
    String word = wrong.getUnmatched().get(0);
    CommandLine line = wrong.getCommandLine();
    boolean option = word.startsWith("-");
    List<String> known = new ArrayList<>();
    if (option) {
      known.addAll(line.getCommandSpec().optionsMap().keySet());
    } else {
      known.addAll(line.getSubcommands().keySet());
    }
    String hint = Nearest.to(word, known).map(near -> "; did you mean '" + near + "'?").orElse("");
    String what =
        option
            ? "there is no option "
            : known.isEmpty() ? "nothing is done with " : "there is no command ";
    return what + "'" + word + "'" + hint;
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }
}
