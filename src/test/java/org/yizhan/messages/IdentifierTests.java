package org.yizhan.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Organisation codes (GB 32100), message ids and case ids: what a slip of the pen or of a program does to them. */
class IdentifierTests {
    private static final String CHARSET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Published codes of the standard and of public registers, and the ones that tests and demo invent. */
    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11990000MB0000019F", "11990100MB00000031", "11990102MB0000010M"})
    void rightCodesAreRight(String code) {
        assertThat(new OrganisationCode(code).isValid()).isTrue();
        assertThat(OrganisationCode.checkDigit(code.substring(0, 17))).isEqualTo(code.charAt(17));
    }

    @Property(tries = 300)
    void everyCheckDigitButOneIsWrong(@ForAll long seed) {
        String right = code(seed);
        for (int i = 0; i < CHARSET.length(); i++) {
            char digit = CHARSET.charAt(i);
            assertThat(new OrganisationCode(right.substring(0, 17) + digit).isValid())
                    .isEqualTo(digit == right.charAt(17));
        }
    }

    @Property(tries = 500)
    void oneWrongCharacterAnywhereIsFound(
            @ForAll long seed, @ForAll @IntRange(max = 17) int place, @ForAll @IntRange(min = 1, max = 30) int by) {
        StringBuilder code = new StringBuilder(code(seed));
        code.setCharAt(place, CHARSET.charAt((CHARSET.indexOf(code.charAt(place)) + by) % 31));
        assertThat(new OrganisationCode(code.toString()).isValid()).isFalse();
    }

    /** The weights are powers of 3 modulo the prime 31, all different: two characters swapped never cancel out. */
    @Property(tries = 500)
    void twoCharactersSwappedAnywhereAreFound(
            @ForAll long seed, @ForAll @IntRange(max = 16) int one, @ForAll @IntRange(max = 16) int other) {
        StringBuilder code = new StringBuilder(code(seed));
        Assume.that(code.charAt(one) != code.charAt(other));
        char first = code.charAt(one);
        code.setCharAt(one, code.charAt(other));
        code.setCharAt(other, first);
        assertThat(new OrganisationCode(code.toString()).isValid()).isFalse();
    }

    @Property
    void aCodeOfAnotherLengthOrWithOtherCharactersIsWrong(
            @ForAll @StringLength(min = 1, max = 40) @Chars({'1', 'A', 'Y', 'I', 'O', 'S', 'V', 'Z', 'a', ' ', '１'})
                    String text) {
        Assume.that(!text.isBlank());
        boolean proper = text.length() == 18 && text.chars().allMatch(c -> CHARSET.indexOf(c) >= 0);
        OrganisationCode code = new OrganisationCode(text);
        assertThat(code.isValid()).isEqualTo(proper && OrganisationCode.checkDigit(text) == text.charAt(17));
    }

    /** Lower case, full-width and look-alike letters come out of old systems; they are named, not repaired. */
    @ParameterizedTest
    @ValueSource(strings = {"11990000mb0000019f", "１１９９００００ＭＢ０００００１９Ｆ", "11990000MBOOOOO19F", " 11990000MB0000019F"})
    void whatOnlyLooksRightIsWrong(String code) {
        assertThat(new OrganisationCode(code).isValid()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "　"})
    void aBlankCodeNamesNobody(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OrganisationCode(blank));
    }

    @Test
    void anotherSenderMessageOrMonthOpensAnotherCase() {
        OrganisationCode sender = new OrganisationCode("11990000MB0000019F");
        MessageId id = new MessageId(new UUID(1, 2));
        YearMonth month = YearMonth.of(2026, 3);
        assertThat(Set.of(
                        CaseId.openedBy(sender, id, month),
                        CaseId.openedBy(new OrganisationCode("91350100M000100Y43"), id, month),
                        CaseId.openedBy(sender, new MessageId(new UUID(1, 3)), month),
                        CaseId.openedBy(sender, id, month.plusMonths(1))))
                .hasSize(4);
    }

    /** Sequences depend on the order, and it must not depend on where a code came from. */
    @Property
    void codesAreOrderedAsTheirTexts(@ForAll long one, @ForAll long other) {
        assertThat(Integer.signum(new OrganisationCode(code(one)).compareTo(new OrganisationCode(code(other)))))
                .isEqualTo(Integer.signum(code(one).compareTo(code(other))));
    }

    @Property
    void aCaseIdFollowsFromItsMessageAndNothingElse(
            @ForAll long seed,
            @ForAll @IntRange(min = 2000, max = 2999) int year,
            @ForAll @IntRange(min = 1, max = 12) int month) {
        OrganisationCode sender = new OrganisationCode(code(seed));
        MessageId id = new MessageId(new UUID(seed, ~seed));
        CaseId opened = CaseId.openedBy(sender, id, YearMonth.of(year, month));
        assertThat(opened).isEqualTo(CaseId.openedBy(sender, id, YearMonth.of(year, month)));
        assertThat(CaseId.isCaseId(opened.value())).isTrue();
        assertThat(opened.value()).startsWith("YZ%04d%02d-".formatted(year, month));
        assertThat(opened.month()).isEqualTo(year * 100 + month);
        assertThat(new CaseId(opened.value())).isEqualTo(opened).hasToString(opened.value());
    }

    /** Sixty bits: a province's cases of a month do not meet. */
    @Test
    void casesOfAMonthDoNotMeet() {
        Set<CaseId> seen = new HashSet<>();
        OrganisationCode sender = new OrganisationCode("11990000MB0000019F");
        for (int i = 0; i < 50_000; i++) {
            seen.add(CaseId.openedBy(sender, new MessageId(new UUID(0, i)), YearMonth.of(2026, 3)));
        }
        assertThat(seen).hasSize(50_000);
    }

    /** Read aloud over the telephone: no I, L, O or U, so none is taken for 1 or 0. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "YZ202603-0123456789AI",
                "YZ202603-0123456789AL",
                "YZ202603-0123456789AO",
                "YZ202603-0123456789AU",
                "YZ202603-0123456789ab",
                "YZ202603-0123456789A",
                "YZ202603-0123456789ABC",
                "YZ20260-0123456789AB",
                "yz202603-0123456789AB",
                "YZ202603 0123456789AB",
                " YZ202603-0123456789AB",
                "YZ202603-0123456789AB\n",
                "YZ２０２６０３-0123456789AB",
                ""
            })
    void anythingElseIsNoCaseId(String text) {
        assertThat(CaseId.isCaseId(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseId(text));
    }

    @Test
    void aMessageIdIsTheSameInAnyCase() {
        MessageId lower = MessageId.of("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
        assertThat(MessageId.of("3F0C2C1E-6A54-4D7E-9A55-0C2F1B7A0001")).isEqualTo(lower);
        assertThat(lower).hasToString("3f0c2c1e-6a54-4d7e-9a55-0c2f1b7a0001");
        assertThatIllegalArgumentException().isThrownBy(() -> MessageId.of("3f0c2c1e6a544d7e9a550c2f1b7a0001"));
    }

    private static String code(long seed) {
        Random random = new Random(seed);
        StringBuilder first = new StringBuilder("11");
        while (first.length() < 17) {
            first.append(CHARSET.charAt(random.nextInt(31)));
        }
        return first.toString() + OrganisationCode.checkDigit(first.toString());
    }
}
