package org.yizhan.wire.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yizhan.messages.OrganisationCode;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Petition.Accused;
import org.yizhan.messages.Petition.Attachment;
import org.yizhan.messages.Petition.Flag;
import org.yizhan.messages.Petition.Numbers;
import org.yizhan.messages.Petition.Petitioner;
import org.yizhan.wire.generated.RankXml;

/** Any petition the contract allows, with any text XML can carry; the same seed gives the same one. */
final class RandomPetition {
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 1, 1);

    private final Random random;

    private RandomPetition(long seed) {
        random = new Random(seed);
    }

    static Petition of(long seed) {
        return new RandomPetition(seed).petition();
    }

    private Petition petition() {
        return new Petition(
                new Numbers(perhaps(this::number), perhaps(this::number), perhaps(this::number)),
                FIRST_DAY.plusDays(random.nextInt(4000)),
                Instant.ofEpochSecond(1_577_808_000L + random.nextInt(400_000_000), random.nextInt(1_000_000_000)),
                any(Petition.Form.values()),
                any(Petition.Purpose.values()),
                any(Petition.MatterClass.values()),
                digits(6),
                digits(random.nextBoolean() ? 6 : 12),
                text(200),
                text(900),
                1 + random.nextInt(9_999_999),
                flags(),
                some(1, this::petitioner),
                some(0, this::accused),
                some(0, this::attachment));
    }

    /** All but the state secret's, which is refused. */
    private Set<Flag> flags() {
        EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        for (Flag flag : Flag.values()) {
            if (flag != Flag.STATE_SECRET && random.nextBoolean()) {
                flags.add(flag);
            }
        }
        return Set.copyOf(flags);
    }

    private Petitioner petitioner() {
        return new Petitioner(
                any(Petition.PetitionerType.values()),
                perhaps(this::given),
                perhaps(this::given),
                perhaps(this::given),
                perhaps(this::given),
                perhaps(this::given),
                perhaps(this::given),
                perhaps(this::given),
                random.nextBoolean(),
                null);
    }

    private Accused accused() {
        return new Accused(
                text(60),
                perhaps(this::code),
                perhaps(this::code),
                perhaps(() -> any(RankXml.values()).value()),
                perhaps(() -> text(60)),
                perhaps(this::code));
    }

    private Attachment attachment() {
        return new Attachment(
                text(60),
                perhaps(() -> "%016x".formatted(random.nextLong()).repeat(4)),
                perhaps(() -> (long) random.nextInt(Integer.MAX_VALUE)),
                perhaps(() -> any("application/pdf", "application/ofd", "image/jpeg", "text/plain")));
    }

    private OrganisationCode code() {
        String first = "1199%04dMB%07d".formatted(random.nextInt(10_000), random.nextInt(10_000_000));
        return new OrganisationCode(first + OrganisationCode.checkDigit(first));
    }

    /** Without white space, which a token folds. */
    private String number() {
        return text(30).replaceAll("[\\s]", "") + digits(4);
    }

    /** What a citizen wrote, as it is kept: without white space around it. */
    private String given() {
        String text = text(100).strip();
        return text.isEmpty() ? "无" : text;
    }

    private String digits(int length) {
        return random.ints(length, 0, 10).collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                + "";
    }

    /** 1 to {@code longest} characters, some of two UTF-16 units. */
    private String text(int longest) {
        StringBuilder text = new StringBuilder();
        int length = 1 + random.nextInt(longest);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(character());
        }
        return text.toString();
    }

    private int character() {
        return switch (random.nextInt(12)) {
            case 0 -> "&<>\"']]>/;#= ".codePointAt(random.nextInt(13));
            case 1 -> "\t\n\r\u007F\u0085\u009F\u00A0\u2028\u3000\uFEFF\uFFFD\u200B".codePointAt(random.nextInt(12));
            case 2 -> 0x10000 + random.nextInt(0x100000);
            case 3 -> 0x20000 + random.nextInt(0xA6E0);
            case 4 -> 0x3400 + random.nextInt(0x19B6);
            case 5 -> ' ' + random.nextInt(0x5F);
            default -> 0x4E00 + random.nextInt(0x51A6);
        };
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> @Nullable T perhaps(Supplier<T> value) {
        return random.nextInt(3) == 0 ? null : value.get();
    }

    private <T> List<T> some(int least, Supplier<T> one) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(4 - least) + least; i > 0; i--) {
            list.add(one.get());
        }
        return list;
    }
}
