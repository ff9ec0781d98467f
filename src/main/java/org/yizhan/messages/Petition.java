package org.yizhan.messages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decisions need to know of a petition (信访事项); the whole of it stays in the message's own bytes.
 *
 * @param receivedOn the day the bureau received it (收到), in Asia/Shanghai; starts the transfer clock
 * @param registeredAt when the bureau registered it (登记)
 * @param contentClass 内容分类, 6 digits, two for each of three levels
 * @param territory 问题属地, GB/T 2260, 6 or 12 digits
 * @param text 投诉内容, of a petition just read; null in what is kept beside the message
 * @param persons 信访人数, at least 1
 */
public record Petition(
        Numbers numbers,
        LocalDate receivedOn,
        Instant registeredAt,
        Form form,
        Purpose purpose,
        MatterClass matterClass,
        String contentClass,
        String territory,
        String title,
        @Nullable String text,
        int persons,
        Set<Flag> flags,
        List<Petitioner> petitioners,
        List<Accused> accused,
        List<Attachment> attachments) {

    /** What can be kept beside the message: the petition without its text, who petitioned and what is attached. */
    public Petition withoutPersons() {
        return new Petition(
                numbers,
                receivedOn,
                registeredAt,
                form,
                purpose,
                matterClass,
                contentClass,
                territory,
                title,
                null,
                persons,
                flags,
                List.of(),
                accused,
                List.of());
    }

    /** 信访件编号, the local number and 查询码; a number that does not exist yet is null. */
    public record Numbers(@Nullable String national, @Nullable String local, @Nullable String queryCode) {}

    /** 信访形式. */
    public enum Form {
        LETTER,
        VISIT,
        TELEPHONE,
        FAX,
        ONLINE
    }

    /** 信访目的. */
    public enum Purpose {
        SUGGESTION,
        APPEAL,
        SETTLEMENT,
        ACCUSATION,
        INQUIRY,
        OTHER
    }

    /** Arts 29, 30, 31: 建议意见类, 检举控告类, 申诉求决类. */
    public enum MatterClass {
        SUGGESTION,
        ACCUSATION,
        APPEAL
    }

    /** Marks of a petition; the names are those of the schema's flag elements. */
    public enum Flag {
        REPEAT,
        FIRST_NATIONALLY,
        FIRST_AT_ORGAN,
        JOINT,
        ANONYMOUS,
        PUBLIC,
        CONFIDENTIAL,
        URGENT,
        THREATENING,
        LITIGATION,
        BACKLOG,
        CROSS_BORDER,
        UNDER_REVIEW,
        UNDER_RECHECK,
        SUPERVISED,
        STEP_BY_STEP,
        STATE_SECRET
    }

    /** 信访人: a person, an organisation, an agent with a principal, or nobody named. */
    public enum PetitionerType {
        PERSON,
        ORGANISATION,
        AGENT,
        ANONYMOUS
    }

    /**
     * A petitioner as written by the citizen: any part may be missing or wrong, which warns and never refuses.
     *
     * @param birthDate as written; {@code yyyy-MM-dd} if right
     * @param principal for whom an agent speaks
     */
    public record Petitioner(
            PetitionerType type,
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String birthDate,
            @Nullable String sex,
            @Nullable String telephone,
            @Nullable String address,
            boolean representative,
            @Nullable Principal principal) {}

    /** 被代理人, as written by the citizen. */
    public record Principal(
            @Nullable String name,
            @Nullable String documentType,
            @Nullable String documentNumber,
            @Nullable String telephone,
            @Nullable String address) {}

    /**
     * 被反映人或单位, by code if the bureau knows it, else as the citizen wrote it.
     *
     * @param rank 级别, as the schema's code, if known
     * @param managedBy code of the unit with authority over a named person (管理权限), if known
     */
    public record Accused(
            String name,
            @Nullable OrganisationCode code,
            @Nullable OrganisationCode unit,
            @Nullable String rank,
            @Nullable String position,
            @Nullable OrganisationCode managedBy) {}

    /** 附件, by digest, or on paper with no digest. */
    public record Attachment(String name, @Nullable String sha256, @Nullable Long size, @Nullable String mediaType) {}
}
