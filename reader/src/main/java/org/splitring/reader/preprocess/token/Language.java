package org.splitring.reader.preprocess.token;

/** The language of a text: what differs already before it is parsed. */
public enum Language {
  C,
  CPP;

  public boolean isCpp() {
    return this == CPP;
  }
}
