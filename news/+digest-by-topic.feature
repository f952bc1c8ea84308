A digest tells each thing once, topic by topic, and each topic has a link that switches just it off.
