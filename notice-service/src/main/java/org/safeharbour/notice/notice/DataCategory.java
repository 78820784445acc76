package org.safeharbour.notice.notice;

/** Classes of data that may be asked for. */
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
