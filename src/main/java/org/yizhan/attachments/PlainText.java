package org.yizhan.attachments;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tells text from other bytes: it reads without error as UTF-8 or GB 18030 and holds no control characters. */
final class PlainText {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private PlainText() {}

    static boolean isText(Path file) throws IOException {
        for (Charset charset : CHARSETS) {
            if (reads(file, charset)) {
                return true;
            }
        }
        return false;
    }

    private static boolean reads(Path file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        char[] part = new char[8192];
        try (Reader text = new InputStreamReader(Files.newInputStream(file), decoder)) {
            for (int read = text.read(part); read >= 0; read = text.read(part)) {
                if (hasControls(part, read)) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException notThisCharset) {
            return false;
        }
    }

    private static boolean hasControls(char[] text, int length) {
        for (int i = 0; i < length; i++) {
            char c = text[i];
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return true;
            }
        }
        return false;
    }
}
