package org.yizhan.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yizhan.routing.DemoRouting.CLASSES;
import static org.yizhan.routing.DemoRouting.DIRECTORY;
import static org.yizhan.routing.DemoRouting.TABLE;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yizhan.directory.Organisation;
import org.yizhan.routing.ContentClasses.SpecialPath;
import org.yizhan.tables.CodeTables.Code;
import org.yizhan.tables.ResourceText;

class DemoRoutingTests {

    @Test
    void isWithoutFaultOrWarning() {
        assertThat(RoutingTable.parse(ResourceText.read("/demo/routing.csv"), 1).violations())
                .isEmpty();
        assertThat(TABLE.check(DIRECTORY)).isEmpty();
    }

    @Test
    void everyOrdinaryClassHasAnOrganInEveryTerritory() {
        List<Code> classes = CLASSES.codes();
        for (Organisation bureau :
                DIRECTORY.all().stream().filter(Organisation::isBureau).toList()) {
            for (Code code : classes) {
                if (CLASSES.path(code.code()) == SpecialPath.NONE) {
                    Route route = DemoRouting.route(Matters.from(bureau)
                            .about(code.code(), bureau.region().toString()));
                    assertThat(route).as("%s in %s", code, bureau.name()).isInstanceOf(Route.ToOrgan.class);
                }
            }
        }
    }

    @Test
    void noLineIsForAccusations() {
        assertThat(TABLE.lines()).noneMatch(line -> CLASSES.path(line.content()) == SpecialPath.ACCUSATION);
    }

    @Test
    void everyTopClassGoesToMoreThanOneOrgan() {
        for (int top = 1; top <= 15; top++) {
            String content = String.format("%02d", top);
            if (top != 5) {
                assertThat(TABLE.lines().stream()
                                .filter(line -> line.content().startsWith(content))
                                .map(RoutingTable.Line::organ)
                                .filter(Objects::nonNull)
                                .distinct())
                        .as(content)
                        .hasSizeGreaterThan(1);
            }
        }
    }
}
