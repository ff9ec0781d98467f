package org.yizhan.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class CellReaderTests {

    @Property
    void readsBackWhatWasQuoted(
            @ForAll @Size(min = 1, max = 6)
                    List<@StringLength(max = 8) @Chars({'a', '局', ',', '"', ';', '#', '\uD842'}) String> cells) {
        String line = cells.stream()
                .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                .collect(Collectors.joining(","));
        assertThat(CellReader.cells(line)).isEqualTo(cells);
    }

    @Property
    void readsBackWhatNeedsNoQuotes(
            @ForAll @Size(min = 1, max = 6) List<@StringLength(max = 8) @Chars({'a', '局', ';'}) String> cells) {
        assertThat(CellReader.cells(String.join(",", cells))).isEqualTo(cells);
    }

    @Example
    void leavesOutBlanksAroundACell() {
        assertThat(CellReader.cells(" a ,\t局\u3000, ")).containsExactly("a", "局", "");
    }

    @Example
    void anOpenQuoteGivesNoCells() {
        assertThat(CellReader.cells("a,\"b")).isEmpty();
        assertThat(CellReader.cells("a,\"b\"\"")).isEmpty();
    }
}
