package org.yizhan.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Knows a file's type by its first bytes (GB/T 33190 for OFD); what it does not know is not taken. */
final class FileTypes {
    private static final int HEAD = 16;
    private static final String OFD = "application/ofd";
    private static final String TEXT = "text/plain";

    private static final List<Magic> MAGIC = List.of(
            at(0, "255044462D", "application/pdf"),
            at(0, "FFD8FF", "image/jpeg"),
            at(0, "89504E470D0A1A0A", "image/png"),
            at(0, "474946383761", "image/gif"),
            at(0, "474946383961", "image/gif"),
            at(0, "49492A00", "image/tiff"),
            at(0, "4D4D002A", "image/tiff"),
            at(8, "57454250", "image/webp"),
            at(8, "57415645", "audio/wav"),
            at(8, "41564920", "video/x-msvideo"),
            at(0, "494433", "audio/mpeg"),
            at(0, "FFFB", "audio/mpeg"),
            at(0, "FFF3", "audio/mpeg"),
            at(0, "FFF1", "audio/aac"),
            at(0, "FFF9", "audio/aac"),
            at(0, "2321414D52", "audio/amr"),
            at(0, "4F676753", "audio/ogg"),
            at(0, "664C6143", "audio/flac"),
            at(4, "667479704D3441", "audio/mp4"),
            at(4, "66747970", "video/mp4"),
            at(0, "1A45DFA3", "video/x-matroska"),
            at(0, "464C5601", "video/x-flv"),
            at(0, "000001BA", "video/mpeg"),
            at(0, "3026B2758E66CF11", "video/x-ms-asf"));

    private record Magic(int offset, byte[] bytes, String mediaType) {
        boolean begins(byte[] head) {
            return head.length >= offset + bytes.length
                    && Arrays.equals(head, offset, offset + bytes.length, bytes, 0, bytes.length);
        }
    }

    private FileTypes() {}

    /** The media type of a file; empty for what is not taken. */
    static Optional<String> of(Path file) throws IOException {
        byte[] head = head(file);
        if (isZip(head)) {
            return isOfd(file) ? Optional.of(OFD) : Optional.empty();
        }
        Optional<String> known = byMagic(head);
        return known.isEmpty() && PlainText.isText(file) ? Optional.of(TEXT) : known;
    }

    /** The media type of a file that was taken once, without looking through it again. */
    static String ofTaken(Path file) throws IOException {
        byte[] head = head(file);
        return isZip(head) ? OFD : byMagic(head).orElse(TEXT);
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(HEAD);
        }
    }

    private static Optional<String> byMagic(byte[] head) {
        return MAGIC.stream()
                .filter(magic -> magic.begins(head))
                .map(Magic::mediaType)
                .findFirst();
    }

    private static boolean isZip(byte[] head) {
        return head.length > 1 && head[0] == 'P' && head[1] == 'K';
    }

    private static boolean isOfd(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return zip.getEntry("OFD.xml") != null;
        } catch (ZipException broken) {
            return false;
        }
    }

    private static Magic at(int offset, String hex, String mediaType) {
        return new Magic(offset, HexFormat.of().parseHex(hex), mediaType);
    }
}
