import base64, hashlib, hmac, time

def is_from_the_portal(secret, headers, body):
    """Whether a delivery was signed by the portal, and less than five minutes ago. The secret was shown when the webhook was made; body is bytes."""
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), signed, hashlib.sha256).digest()
    fresh = abs(time.time() - int(headers["webhook-timestamp"])) < 300
    return fresh and hmac.compare_digest("v1," + base64.b64encode(right).decode(), headers["webhook-signature"])
