package org.splitring.model.broken;

import com.fasterxml.jackson.core.JsonGenerator;

/** Broken on purpose: the model knows how it is shown. */
public record ModelThatWrites(JsonGenerator json) {}
