package org.yizhan.reports;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Map;
import org.yizhan.facts.Viewer;
import org.yizhan.sheets.Book;
import org.yizhan.sheets.Format;

/** Where lists lie that were made by themselves: {@code weekly/2026-03-02/CODE.xlsx}, and {@code all.xlsx} for operators. */
final class ListFolder {
    private final Path folder;

    ListFolder(Path folder) {
        this.folder = folder;
    }

    /** A file has its name once it is whole; made again, it takes the place of the one before. */
    void put(ListKind kind, LocalDate day, Map<Viewer, Book> books) {
        Path place = folder.resolve(kind.id()).resolve(day.toString());
        try {
            for (var book : books.entrySet()) {
                Files.createDirectories(place);
                String name =
                        book.getKey().operator() ? "all" : book.getKey().code().value();
                Path part = place.resolve(name + ".part");
                write(book.getValue(), part);
                Files.move(
                        part,
                        place.resolve(name + Format.XLSX.extension()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write lists into " + place, e);
        }
    }

    private static void write(Book book, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            Format.XLSX.write(book, out);
        }
    }
}
