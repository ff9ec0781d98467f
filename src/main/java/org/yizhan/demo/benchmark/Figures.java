package org.yizhan.demo.benchmark;

import java.io.IOException;
import java.nio.file.Path;

/** What a measurement found, to be kept. */
public interface Figures {

    /** Writes them as JSON. */
    void write(Path file) throws IOException;

    /** Draws them as SVG. */
    void draw(Path file) throws IOException;
}
