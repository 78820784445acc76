package org.safeharbour.notice.intake.grammar;

/** Kinds of account data that a disclosure may ask for (contract: "Intake"). */
public enum DataCategory {
    NAME,
    EMAIL,
    PHONE,
    SIGNUP_AT,
    SIGNUP_IP,
    LOGIN_IPS,
    UPLOAD_IP,
    DEVICE_IDS,
    LINKED_ACCOUNTS,
    CONTENT_LIST,
    CONTENT,
    MESSAGES,
    CERTIFICATE
}
