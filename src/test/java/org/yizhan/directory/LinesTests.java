package org.yizhan.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.directory.Organisations.code;
import static org.yizhan.directory.Organisations.directory;
import static org.yizhan.directory.Organisations.number;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yizhan.messages.OrganisationCode;

class LinesTests {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static List<OrganisationCode> codes(Integer... numbers) {
        return Stream.of(numbers).map(Organisations::code).toList();
    }

    @Test
    void belowIsOnEitherLineAtAnyDepth() {
        Directory directory = directory(
                number(1),
                number(2).under(1, null),
                number(3).under(null, 2),
                number(4).under(3, 9),
                number(9));
        assertThat(directory.side(codes(1))).containsExactlyInAnyOrderElementsOf(codes(1, 2, 3, 4));
        assertThat(directory.isAtOrBelow(code(4), code(9), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(1), code(4), DAY)).isFalse();
    }

    /** 1 ended and was split into 2 and 3; 4 stands below 1 still, 5 below 2. */
    @Test
    void belowFollowsSuccessionForwardsOnly() {
        Directory directory = directory(
                number(1).ends("2025-12-31", 2, 3),
                number(2),
                number(3),
                number(4).under(1, null),
                number(5).under(2, null));
        assertThat(directory.isAtOrBelow(code(3), code(2), DAY)).isFalse();
        assertThat(directory.isAtOrBelow(code(5), code(3), DAY)).isFalse();
        assertThat(directory.isAtOrBelow(code(1), code(2), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(4), code(2), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(4), code(3), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(5), code(2), DAY)).isTrue();
    }

    @Test
    void untilItEndsAnOrganKeepsItsOwnPlaceInTheLines() {
        Directory directory = directory(number(1), number(2).under(1, null).ends("2026-06-30", 3), number(3));
        assertThat(directory.isAtOrBelow(code(2), code(1), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(2), code(3), DAY)).isFalse();
        LocalDate afterwards = LocalDate.parse("2026-07-01");
        assertThat(directory.isAtOrBelow(code(2), code(1), afterwards)).isFalse();
        assertThat(directory.isAtOrBelow(code(2), code(3), afterwards)).isTrue();
    }

    @Test
    void whatWasAbolishedWithoutSuccessorStillStandsBetween() {
        Directory directory = directory(
                number(1),
                number(2).under(1, null).ends("2020-01-01"),
                number(3).under(null, 2));
        assertThat(directory.isAtOrBelow(code(3), code(1), DAY)).isTrue();
        assertThat(directory.isAtOrBelow(code(99), code(1), DAY)).isFalse();
        assertThat(directory.isAtOrBelow(code(99), code(99), DAY)).isTrue();
    }

    @Test
    void predecessorsAndSuccessorsBelongToASide() {
        Directory directory =
                directory(number(1).ends("2018-01-01", 2), number(2).ends("2020-01-01", 3), number(3), number(4));
        assertThat(directory.side(codes(2))).containsExactlyInAnyOrderElementsOf(codes(1, 2, 3));
        assertThat(directory.lineage(code(2))).containsExactlyInAnyOrderElementsOf(codes(1, 2, 3));
    }

    @Test
    void whatIsBelowASuccessorAndSuccessorsOfWhatIsBelowBelongToo() {
        Directory directory = directory(
                number(1).ends("2018-01-01", 2),
                number(2),
                number(3).under(2, null),
                number(4).under(1, null).ends("2019-01-01", 5),
                number(5),
                number(6).under(5, null));
        assertThat(directory.side(codes(1))).containsExactlyInAnyOrderElementsOf(codes(1, 2, 3, 4, 5, 6));
        assertThat(directory.side(codes(2))).containsExactlyInAnyOrderElementsOf(codes(1, 2, 3, 4, 5, 6));
    }

    @Test
    void aSideOfNothingIsNothing() {
        assertThat(directory(number(1)).side(List.of())).isEmpty();
    }

    @Test
    void inTheDemoACitysPartyCommitteeHasTheWholeCityBelow() {
        Directory demo = Organisations.demo();
        OrganisationCode committee = Organisations.demo("中共东驿市委员会").code();
        assertThat(demo.side(List.of(committee)))
                .contains(
                        Organisations.demo("东驿市人民政府").code(),
                        Organisations.demo("东驿市教育局").code(),
                        Organisations.demo("柳岸区信访局").code(),
                        Organisations.demo("东驿市纪委").code())
                .doesNotContain(
                        Organisations.demo("南驿市教育局").code(),
                        Organisations.demo("驿川省纪委").code(),
                        Organisations.demo("东驿市中级人民法院").code());
    }
}
