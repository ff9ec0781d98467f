package org.yizhan.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import org.yizhan.intake.InFlight.Entry;

class InFlightTests {
    private final InFlight inFlight = new InFlight(settings(2, 3));

    @Test
    void holdsOneOrganisationToItsShare() {
        assertThat(inFlight.enter("A")).isEqualTo(Entry.LET_IN);
        assertThat(inFlight.enter("A")).isEqualTo(Entry.LET_IN);
        assertThat(inFlight.enter("A")).isEqualTo(Entry.TOO_MANY_OF_ONE);
        assertThat(inFlight.enter("B")).isEqualTo(Entry.LET_IN);
    }

    @Test
    void isFullForAllOnceAllPlacesAreTaken() {
        inFlight.enter("A");
        inFlight.enter("B");
        inFlight.enter("C");

        assertThat(inFlight.enter("D")).isEqualTo(Entry.FULL);
        inFlight.leave("A");
        assertThat(inFlight.enter("D")).isEqualTo(Entry.LET_IN);
    }

    @Test
    void forgetsWhoHasLeft() {
        for (int i = 0; i < 100; i++) {
            assertThat(inFlight.enter("A")).isEqualTo(Entry.LET_IN);
            inFlight.leave("A");
        }
    }

    @Test
    void refusesLimitsThatLetNobodyIn() {
        assertThatThrownBy(() -> settings(0, 3))
                .hasMessage("yizhan.intake.in-flight-per-organisation must be positive, it is 0");
    }

    private static IntakeSettings settings(int perOrganisation, int all) {
        return new IntakeSettings(
                DataSize.ofMegabytes(2), perOrganisation, all, Duration.ofSeconds(30), 8, 8, Path.of("folder"), 500);
    }
}
