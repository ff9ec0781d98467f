package org.yizhan.attachments;

import org.yizhan.messages.Violation;

/** Why an attached file is not taken or not given. */
public enum AttachmentRule implements Violation.Rule {
    NOT_A_DIGEST(
            "A001",
            400,
            "附件地址应为 64 位小写十六进制的 SHA-256 值，实际为 {0}",
            "an attachment's address is its SHA-256, 64 lower-case hexadecimal digits, not {0}"),
    TOO_LARGE("A002", 413, "附件超过 {0} 字节的上限", "the file is larger than {0} bytes"),
    WRONG_DIGEST(
            "A003",
            422,
            "收到的内容的 SHA-256 值为 {0}，与地址不符；已收部分已删除，请重新上传",
            "the bytes received have the SHA-256 {0}, not the address's; they were dropped, upload again"),
    TYPE_NOT_TAKEN(
            "A004", 415, "附件类型不在允许之列（OFD、PDF、图片、音频、视频、文本）", "the file is none of OFD, PDF, image, audio, video, text"),
    WRONG_OFFSET("A005", 409, "续传位置应为 {0}", "the upload continues at {0}"),
    UNDER_WAY("A006", 409, "该附件正由本单位上传", "your organisation is uploading this file already"),
    RANGE_UNREADABLE(
            "A007",
            400,
            "Content-Range 应形如 bytes 0-999/5000，实际为 {0}",
            "Content-Range must read like bytes 0-999/5000, it is {0}"),
    NOT_HERE("A008", 404, "没有该附件，或本单位无权查看", "there is no such file, or it is not yours to see"),
    TOO_MANY("A009", 503, "同时上传的附件过多，请稍后重试", "too many uploads are under way; try again later"),
    /** 507: the file itself is fine, there is no room left for it. */
    QUOTA_USED(
            "A010",
            507,
            "本单位已上传而尚无报文引用的附件超过 {0} 字节的上限；请先提交引用它们的报文",
            "your files that no message names exceed {0} bytes; send the messages that name them first");

    private final Violation.Wording wording;
    private final int status;

    AttachmentRule(String code, int status, String zh, String en) {
        this.wording = Violation.Wording.refusing(code, zh, en);
        this.status = status;
    }

    /** The HTTP status that says so. */
    public int status() {
        return status;
    }

    @Override
    public Violation.Wording wording() {
        return wording;
    }
}
