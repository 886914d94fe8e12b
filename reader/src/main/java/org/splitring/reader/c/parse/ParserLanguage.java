package org.splitring.reader.c.parse;

/** The language that a text is read as, each with GNU's extensions. */
public enum ParserLanguage {
  C,
  CPP
}
