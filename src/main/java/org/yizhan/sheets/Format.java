package org.yizhan.sheets;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How a book is written. */
public enum Format {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        public void write(Book book, OutputStream out) throws IOException {
            WorkbookWriter.write(book, out);
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        public void write(Book book, OutputStream out) throws IOException {
            CommaWriter.write(book, out);
        }
    };

    private final String mediaType;

    Format(String mediaType) {
        this.mediaType = mediaType;
    }

    /** Writes the book; the stream stays open. */
    public abstract void write(Book book, OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** The end of a file's name, with its dot. */
    public String extension() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format of that name. */
    public static Optional<Format> named(String name) {
        String extension = "." + name.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> format.extension().equals(extension))
                .findFirst();
    }

    /** The format that a file's name asks for. */
    public static Optional<Format> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(format -> name.endsWith(format.extension()))
                .findFirst();
    }
}
