package org.yizhan.sheets;

import java.util.List;

/** Some sheets in one file. */
public record Book(List<Sheet> sheets) {}
