package org.yizhan.wire.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yizhan.messages.BureauContent;
import org.yizhan.messages.GatewayContent;
import org.yizhan.messages.OrganContent;
import org.yizhan.messages.Petition;
import org.yizhan.messages.Violation;
import org.yizhan.wire.generated.AfterClosingXml;
import org.yizhan.wire.generated.FlagsXml;
import org.yizhan.wire.generated.FormXml;
import org.yizhan.wire.generated.LimitUnitXml;
import org.yizhan.wire.generated.MatterClassXml;
import org.yizhan.wire.generated.NoticeOutcomeXml;
import org.yizhan.wire.generated.OpinionOutcomeXml;
import org.yizhan.wire.generated.PetitionerTypeXml;
import org.yizhan.wire.generated.PurposeXml;
import org.yizhan.wire.generated.RoleXml;
import org.yizhan.wire.generated.SeverityXml;
import org.yizhan.wire.generated.TransferModeXml;
import org.yizhan.wire.generated.VerdictXml;

/** The schema's words and the vocabulary's constants are the same, so that one can be read as the other. */
class VocabularyTests {

    @ParameterizedTest
    @MethodSource("twins")
    void hasAConstantForEveryWordOfTheSchema(Class<? extends Enum<?>> schema, Class<? extends Enum<?>> vocabulary) {
        assertThat(names(vocabulary)).isEqualTo(names(schema));
    }

    static List<Arguments> twins() {
        return List.of(
                Arguments.of(FormXml.class, Petition.Form.class),
                Arguments.of(PurposeXml.class, Petition.Purpose.class),
                Arguments.of(MatterClassXml.class, Petition.MatterClass.class),
                Arguments.of(PetitionerTypeXml.class, Petition.PetitionerType.class),
                Arguments.of(TransferModeXml.class, BureauContent.TransferMode.class),
                Arguments.of(RoleXml.class, BureauContent.Role.class),
                Arguments.of(AfterClosingXml.class, BureauContent.AfterClosing.class),
                Arguments.of(NoticeOutcomeXml.class, OrganContent.NoticeOutcome.class),
                Arguments.of(OpinionOutcomeXml.class, OrganContent.OpinionOutcome.class),
                Arguments.of(VerdictXml.class, GatewayContent.Verdict.class),
                Arguments.of(LimitUnitXml.class, GatewayContent.LimitUnit.class),
                Arguments.of(SeverityXml.class, Violation.Severity.class));
    }

    /** A petition is kept whole: a mark that the vocabulary lacked would be lost on its way. */
    @Test
    void hasAConstantForEveryMarkOfTheSchema() {
        assertThat(Arrays.stream(FlagsXml.class.getDeclaredFields())
                        .map(field -> field.getName().replace("_public", "public"))
                        .map(name -> name.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT)))
                .containsExactlyElementsOf(names(Petition.Flag.class));
    }

    private static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
