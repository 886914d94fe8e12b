package org.splitring.model.text;

/** A passage with the answer to whether it is right. */
public record Judgement(Passage passage, Answer answer) {}
