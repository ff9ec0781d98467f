package org.yizhan.wire.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PassageTests {

    @Test
    void cutsTheChildCharacterForCharacter() {
        String message =
                "<T xmlns='u'><header/><petition>a&#13;<![CDATA[</petition>]]><!-- > --><?x y>?>b</petition></T>";

        assertThat(Passage.child(message, "petition"))
                .isEqualTo("<petition xmlns='u'>a&#13;<![CDATA[</petition>]]><!-- > --><?x y>?>b</petition>");
    }

    @Test
    void declaresWhatTheChildInherits() {
        String message = "<y:T xmlns:y = \"u\"  xmlns:o='o&amp;o'>\n<y:petition o:a='>' /></y:T>";

        assertThat(Passage.child(message, "petition"))
                .isEqualTo("<y:petition xmlns=\"\" xmlns:y=\"u\" xmlns:o='o&amp;o' o:a='>' />");
    }

    @Test
    void keepsTheChildsOwnDeclarationsBeforeInheritedOnes() {
        String message = "<y:T xmlns:y='u' xmlns='v'><y:petition xmlns='w' xmlns:y='u'></y:petition></y:T>";

        assertThat(Passage.child(message, "petition")).isEqualTo("<y:petition xmlns='w' xmlns:y='u'></y:petition>");
    }

    @Test
    void takesNoTextForADeclaration() {
        String message = "<T xmlns='u'><petition a=\" xmlns:x='no'\"/></T>";

        assertThat(Passage.child(message, "petition")).isEqualTo("<petition xmlns='u' a=\" xmlns:x='no'\"/>");
    }

    @Test
    void passesOverElementsOfTheSameNameFurtherDown() {
        String message = "<T xmlns='u'><header><petition>no</petition></header><petition>yes</petition></T>";

        assertThat(Passage.child(message, "petition")).contains("yes").doesNotContain("no");
    }

    @Test
    void endsWithTheElementsOwnEndTag() {
        String message = "<T xmlns='u'><petition><petition/><petition></petition></petition>rest</T>";

        assertThat(Passage.child(message, "petition"))
                .isEqualTo("<petition xmlns='u'><petition/><petition></petition></petition>");
    }

    @Test
    void cutsTheRootFromWhatStandsAroundIt() {
        String message = "  <!-- <before/> -->\n<?pi <x> ?><y:T xmlns:y='u'><a/></y:T>\n<!-- behind -->";

        assertThat(Passage.root(message)).isEqualTo("<y:T xmlns=\"\" xmlns:y='u'><a/></y:T>");
    }

    @Test
    void refusesAMessageWithoutTheChild() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Passage.child("<T><a/></T>", "petition"))
                .withMessageContaining("petition");
    }

    @Test
    void refusesTextThatEndsWithinAnElement() {
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.root("<T><a>"));
        assertThatIllegalArgumentException().isThrownBy(() -> Passage.root("<T a='>"));
    }
}
