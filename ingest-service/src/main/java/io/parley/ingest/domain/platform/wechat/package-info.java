/** WeChat Official Accounts. */
@NullMarked
package io.parley.ingest.domain.platform.wechat;

import org.jspecify.annotations.NullMarked;
