"""What the detectors of e-mail addresses and links share: hosts, registrable domains, and whose name a host borrows."""
