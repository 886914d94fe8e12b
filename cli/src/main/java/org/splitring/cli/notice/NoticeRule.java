package org.splitring.cli.notice;

import java.util.regex.Pattern;

/**
 * What a notice is an instance of. Other programs keep the id, so it never changes its meaning.
 *
 * @param id such as {@code splitring/used-ring-offset}
 * @param title what is wrong wherever the rule is broken, one sentence without its end
 * @param description what the rule demands, as sentences
 * @param help what to do about it, as sentences
 */
public record NoticeRule(String id, String title, String description, String help) {

  private static final Pattern ID = Pattern.compile("splitring/[a-z]+(-[a-z]+)*");

  public NoticeRule {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(id + " is no id of a rule");
    }
  }
}
