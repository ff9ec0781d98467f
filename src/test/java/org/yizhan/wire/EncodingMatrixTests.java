package org.yizhan.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.Message;
import org.yizhan.messages.Violation;

/**
 * What the bytes are in × what the declaration names × what the transport names. The rule the table is derived from is
 * architecture's: byte order mark, then transport, then declaration, then the default; whoever contradicts is refused.
 */
class EncodingMatrixTests {
    private static final MessageReader READER = new StrictReader(1 << 21);

    /** The name of the family in which a name's bytes are read; GB2312 and GBK are parts of GB18030. */
    private static final Map<String, String> FAMILIES = Map.of(
            "UTF-8",
            "8",
            "UTF-16",
            "16",
            "UTF-16LE",
            "16LE",
            "UTF-16BE",
            "16BE",
            "GBK",
            "GB",
            "GB2312",
            "GB",
            "GB18030",
            "GB");

    /** How real senders' bytes are: encoding, byte order mark. */
    private record Bytes(String charset, String mark) {
        String family() {
            return FAMILIES.getOrDefault(charset, "");
        }
    }

    private static final List<Bytes> WRITTEN = List.of(
            new Bytes("UTF-8", ""),
            new Bytes("UTF-8", "EFBBBF"),
            new Bytes("UTF-16LE", ""),
            new Bytes("UTF-16LE", "FFFE"),
            new Bytes("UTF-16BE", ""),
            new Bytes("UTF-16BE", "FEFF"),
            new Bytes("GB18030", ""),
            new Bytes("GB18030", "84319533"),
            new Bytes("GBK", ""));

    private static final List<String> NAMES =
            List.of("-", "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "GBK", "GB2312", "Big5");

    static List<Arguments> combinations() {
        List<Arguments> combinations = new ArrayList<>();
        for (Bytes bytes : WRITTEN) {
            for (String declared : NAMES) {
                for (String transport : NAMES) {
                    combinations.add(Arguments.of(bytes, declared, transport));
                }
            }
        }
        return combinations;
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void isReadOrRefusedByTheRule(Bytes bytes, String declared, String transport) {
        Reading reading = READER.read(message(bytes, declared), transport.equals("-") ? null : transport);
        if (reading.message() == null) {
            assertThat(reading.findings()).singleElement().satisfies(only -> assertThat(only.code())
                    .isEqualTo(expected(bytes, declared, transport)));
        } else {
            assertThat("read").isEqualTo(expected(bytes, declared, transport));
            assertThat(reading.message()).as("whatever the bytes").isEqualTo(plain());
            assertThat(reading.charset()).isEqualTo(bytes.family().equals("GB") ? "GB18030" : bytes.charset());
        }
        assertThat(reading.stateSecret()).isFalse();
    }

    private static String expected(Bytes bytes, String declared, String transport) {
        boolean wide = bytes.family().startsWith("16");
        if (List.of(declared, transport).contains("Big5")) {
            return unreadableFirst(bytes, transport);
        }
        List<String> claims = new ArrayList<>();
        for (String name : List.of(transport, declared)) {
            if (!name.equals("-")) {
                claims.add(FAMILIES.getOrDefault(name, ""));
            }
        }
        if (claims.isEmpty()) {
            return bytes.mark().isEmpty() && !bytes.family().equals("8") ? unclaimed(wide) : "read";
        }
        boolean allFit = claims.stream().allMatch(claim -> fits(claim, bytes.family()));
        boolean agreed =
                claims.stream().distinct().count() == 1 || claims.stream().allMatch(c -> c.startsWith("16"));
        if (allFit) {
            return "read";
        }
        boolean misnamed =
                agreed && bytes.mark().isEmpty() && !wide && claims.stream().noneMatch(c -> c.startsWith("16"));
        return misnamed ? "X105" : "X104";
    }

    /** Bytes of the family are meant by the name, in either order if it names none. */
    private static boolean fits(String claim, String family) {
        return claim.equals(family) || (claim.equals("16") && family.startsWith("16"));
    }

    /** Nothing is claimed, so UTF-8 is: UTF-16 shows its zeros, GB18030 is malformed. */
    private static String unclaimed(boolean wide) {
        return wide ? "X104" : "X105";
    }

    /** Big5 is not read; a contradiction between two claims in front of it is reported first. */
    private static String unreadableFirst(Bytes bytes, String transport) {
        boolean onlyDeclared = !transport.equals("Big5");
        String first = bytes.mark().isEmpty() ? "" : bytes.family();
        if (onlyDeclared
                && !transport.equals("-")
                && !first.isEmpty()
                && !fits(FAMILIES.getOrDefault(transport, ""), first)) {
            return "X104";
        }
        return "X103";
    }

    private static byte[] message(Bytes bytes, String declared) {
        String head = declared.equals("-") ? "" : "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>";
        String body = TestTexts.TRANSFER.substring(TestTexts.TRANSFER.indexOf("\n") + 1);
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(HexFormat.of().parseHex(bytes.mark()));
        message.writeBytes((head + body).getBytes(Charset.forName(bytes.charset())));
        return message.toByteArray();
    }

    private static @Nullable Message plain() {
        return READER.read(TestTexts.TRANSFER.getBytes(UTF_8), null).message();
    }

    /** A refusal for its encoding says which names can be used, or which of them contradict each other. */
    @ParameterizedTest
    @MethodSource("combinations")
    void aRefusalNamesWhatWasClaimed(Bytes bytes, String declared, String transport) {
        Reading reading = READER.read(message(bytes, declared), transport.equals("-") ? null : transport);
        for (Violation refusal : reading.findings()) {
            assertThat(refusal.refuses()).isTrue();
            assertThat(reading.parsed()).isFalse();
            if (refusal.code().equals("X103")) {
                assertThat(refusal.en()).contains("Big5", "GB18030");
            } else if (refusal.code().equals("X105")) {
                assertThat(refusal.en()).contains("offset");
            }
        }
    }
}
