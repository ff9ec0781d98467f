package org.yizhan.directory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.directory.Organisations.code;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yizhan.directory.Organisation.Channel;
import org.yizhan.directory.Organisation.Kind;
import org.yizhan.directory.Organisation.Level;
import org.yizhan.messages.Violation;

class DirectoryTextTests {
    private static final String HEADER = "code,name,kind,level,region,territorialParent,systemParent,reviewBody,"
            + "validFrom,validTo,successors,channel,aliases,formerNames,leaders\n";

    private static String row(int number, String rest) {
        return code(number) + "," + rest + "\n";
    }

    private static List<String> codesOf(DirectoryText.Parsed parsed) {
        return parsed.violations().stream().map(Violation::code).toList();
    }

    @Test
    void readsTheTelephoneOfWhoIsOnDuty() {
        String text = "code,name,kind,level,region,telephone\n" + row(1, "甲局,department,county,990102,0990-12345");
        Directory directory = requireNonNull(DirectoryText.parse(text, 1).directory());
        assertThat(directory.find(code(1))).map(Organisation::telephone).hasValue("0990-12345");
    }

    @Test
    void readsEveryColumn() {
        String text = HEADER
                + row(1, "甲局,department,county,990102,,,,,,,queue,,,")
                + row(
                        2,
                        "乙局,petitionBureau,city,990100," + code(1) + "," + code(3) + "," + code(1)
                                + ",2020-01-01,2025-12-31," + code(1) + ";" + code(3) + ",mailbox,乙;乙二,旧乙,钱示甲;孙示乙")
                + row(3, "丙局,jointConference,province,990000,,,,,,,,,,");
        DirectoryText.Parsed parsed = DirectoryText.parse(text, 4);
        assertThat(parsed.violations()).isEmpty();
        Directory directory = requireNonNull(parsed.directory());
        assertThat(directory.version()).isEqualTo(4);
        assertThat(directory.find(code(2)))
                .hasValue(new Organisation(
                        code(2),
                        new Organisation.Names("乙局", List.of("乙", "乙二"), List.of("旧乙")),
                        Kind.PETITION_BUREAU,
                        Level.CITY,
                        Region.of("990100"),
                        new Organisation.Parents(code(1), code(3), code(1)),
                        new Organisation.Validity(
                                LocalDate.of(2020, 1, 1), LocalDate.of(2025, 12, 31), List.of(code(1), code(3))),
                        Channel.MAILBOX,
                        List.of("钱示甲", "孙示乙"),
                        null));
        assertThat(directory.find(code(3))).map(Organisation::channel).hasValue(Channel.MAILBOX);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "甲局,bureau,county,990102,,,,,,,,,,|R304",
                "甲局,department,district,990102,,,,,,,,,,|R304",
                "甲局,department,county,990102,,,,,,,telex,,,|R304",
                ",department,county,990102,,,,,,,,,,|R303",
                "甲局,department,county,9901,,,,,,,,,,|",
                "甲局,department,county,99012,,,,,,,,,,|R305",
                "甲局,department,county,,,,,,,,,,,|R305",
                "甲局,department,county,990102,,,,2020-13-01,,,,,,|R306",
                "甲局,department,county,990102,,,,2020-02-01,2020-01-31,,,,,|R307",
                "甲局,department,county,990102,,,,,2020-01-31,,,,,|R310",
            })
    void namesTheFaultOfARowWithItsLine(String rest, String expected) {
        DirectoryText.Parsed parsed = DirectoryText.parse(HEADER + row(1, rest), 1);
        assertThat(codesOf(parsed)).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(parsed.violations()).allMatch(violation -> Integer.valueOf(2).equals(violation.line()));
        assertThat(parsed.directory() == null)
                .isEqualTo(parsed.violations().stream().anyMatch(Violation::refuses));
    }

    @Test
    void readsThroughWhichGatewaysAnOrganisationIsReached() {
        String gateway = code(2).value();
        String text = "code,name,kind,level,region,via\n"
                + code(1) + ",甲局,department,county,990102," + gateway + "\n"
                + gateway + ",邻驿站,gateway,county,990102,\n";
        Directory directory = DirectoryText.parse(text, 1).directory();
        assertThat(directory.gatewayTo(code(1))).contains(code(2));
        assertThat(directory.find(code(2)).orElseThrow().isGateway()).isTrue();
    }

    @Test
    void refusesAWayThatIsNoneAndAGatewayBehindAnother() {
        String text = "code,name,kind,level,region,via\n"
                + code(1) + ",甲局,department,county,990102," + code(2) + ";" + code(9) + "\n"
                + code(2) + ",乙局,department,county,990102,\n"
                + code(3) + ",邻驿站,gateway,county,990102," + code(4) + "\n"
                + code(4) + ",再邻驿站,gateway,county,990102,\n";
        assertThat(codesOf(DirectoryText.parse(text, 1))).containsExactly("R308", "R313", "R314");
    }

    @Test
    void refusesAWrongCheckDigit() {
        String wrong = code(1).value().substring(0, 17) + "Z";
        assertThat(codesOf(DirectoryText.parse(HEADER + wrong + ",甲局,department,county,990102,,,,,,,,,,\n", 1)))
                .containsExactly("R301");
        assertThat(codesOf(DirectoryText.parse(HEADER + ",甲局,department,county,990102,,,,,,,,,,\n", 1)))
                .containsExactly("R301");
    }

    @Test
    void refusesACodeThatComesTwice() {
        String text = HEADER
                + row(1, "甲局,department,county,990102,,,,,,,,,,")
                + row(1, "乙局,department,county,990102,,,,,,,,,,");
        DirectoryText.Parsed parsed = DirectoryText.parse(text, 1);
        assertThat(codesOf(parsed)).containsExactly("R302");
        assertThat(parsed.violations().get(0).line()).isEqualTo(3);
    }

    @Test
    void refusesReferencesToWhatIsNotThere() {
        String unknown = code(9).value();
        String text = HEADER
                + row(
                        1,
                        "甲局,department,county,990102," + String.join(",", unknown, unknown, unknown) + ",,2020-01-01,"
                                + unknown + ",,,,");
        assertThat(codesOf(DirectoryText.parse(text, 1))).containsExactly("R308", "R308", "R308", "R308");
    }

    @Test
    void refusesCirclesOnEachLineOnce() {
        String text = HEADER
                + row(1, "甲局,department,county,990102," + code(2) + ",,,,,,,,,")
                + row(2, "乙局,department,county,990102," + code(3) + ",,,,,,,,,")
                + row(3, "丙局,department,county,990102," + code(1) + ",,,,,,,,,")
                + row(4, "丁局,department,county,990102,," + code(4) + ",,,,,,,,")
                + row(5, "戊局,department,county,990102,,,,,2020-01-01," + code(6) + ",,,,")
                + row(6, "己局,department,county,990102,,,,,2020-01-01," + code(5) + ",,,,");
        DirectoryText.Parsed parsed = DirectoryText.parse(text, 1);
        assertThat(codesOf(parsed)).containsExactly("R309", "R309", "R309");
        assertThat(parsed.violations()).extracting(Violation::line).containsExactly(2, 5, 6);
    }

    @Test
    void followsAChainAsLongAsTheTable() {
        StringBuilder text = new StringBuilder(HEADER);
        for (int number = 1; number < 10_000; number++) {
            text.append(row(number, "局" + number + ",department,county,990102," + code(number + 1) + ",,,,,,,,,"));
        }
        text.append(row(10_000, "局,department,county,990102,,,,,,,,,,"));
        assertThat(codesOf(DirectoryText.parse(text.toString(), 1))).isEmpty();
    }

    @Test
    void warnsOfASuccessorWithoutAnEndAndOfSharedNames() {
        String text = HEADER
                + row(1, "甲局,department,county,990102,,,,,," + code(2) + ",,,,")
                + row(2, "乙局,department,county,990102,,,,,,,,甲 局,,");
        DirectoryText.Parsed parsed = DirectoryText.parse(text, 1);
        assertThat(codesOf(parsed)).containsExactly("R311", "R312");
        assertThat(parsed.directory()).isNotNull();
    }

    @Test
    void namesTheFaultsOfAllRowsInTheirOrder() {
        String text = HEADER
                + row(1, ",department,county,990102,,,,,,,,,,")
                + "x,乙局,department,county,99,,,,,,,,,,\n"
                + row(3, "丙局,department,county,x,,,,,,,,,,");
        assertThat(DirectoryText.parse(text, 1).violations())
                .extracting(Violation::line)
                .containsExactly(2, 3, 4);
    }

    @Test
    void refusesATextThatIsNoTable() {
        assertThat(codesOf(DirectoryText.parse("nonsense", 1))).contains("R102");
    }
}
