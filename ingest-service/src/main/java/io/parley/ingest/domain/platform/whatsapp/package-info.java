/** WhatsApp Cloud. */
@NullMarked
package io.parley.ingest.domain.platform.whatsapp;

import org.jspecify.annotations.NullMarked;
